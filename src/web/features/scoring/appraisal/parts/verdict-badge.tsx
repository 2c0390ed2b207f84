import { Group } from "@mantine/core";
import type { AppraisalLine } from "../../../../../contract/scoring/appraisal-lines.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import { appraisalTexts } from "../texts.ts";
import { UnsentBadge } from "./unsent-sheet.tsx";
import { columnAt, keepsFirst } from "./verdict-draft.ts";

/** What was decided on a line and what still needs care, each as a word. */
export function VerdictBadges({
  line,
}: {
  line: Pick<AppraisalLine, "verdict" | "marks" | "due" | "columns" | "sheetState">;
}) {
  const t = useTexts(appraisalTexts);
  const { marks, verdict } = line;
  const isKept = columnAt(line, "appraisal2")?.verdict === "accepted" && keepsFirst(line);
  return (
    <Group gap={4}>
      {verdict === null ? (
        <StateBadge kind="plain" label={t(line.due ? "verdict.none" : "verdict.kept")} />
      ) : (
        <StateBadge
          kind={verdict === "accepted" ? "done" : "running"}
          label={t(isKept ? "verdict.keptFirst" : `verdict.${verdict}`)}
        />
      )}
      {marks.asked && <StateBadge kind="soon" label={t("asked")} />}
      {marks.differs && <StateBadge kind="soon" label={t("differs")} />}
      {marks.stale && <StateBadge kind="late" label={t("stale")} />}
      <UnsentBadge state={line.sheetState} />
      {marks.empty && <StateBadge kind="soon" label={t("empty")} />}
    </Group>
  );
}
