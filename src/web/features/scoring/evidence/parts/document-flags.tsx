import { Group } from "@mantine/core";
import { evidenceFlagLabels } from "../../../../../domain/scoring/evidence/labels.ts";
import { EvidenceFlag } from "../../../../../domain/scoring/evidence/model.ts";
import type { RowOf } from "../../../../api/operation-types.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { StateBadge } from "../../../../ui/state-badge.tsx";

/** What was noticed of a document of the library. */
export function DocumentFlags({ document }: { document: RowOf<"evidence.listDocuments"> }) {
  const language = useLanguage();
  const flags = EvidenceFlag.options.filter((flag) => document[flag]);
  return (
    <Group gap={4}>
      {flags.map((flag) => (
        <StateBadge
          key={flag}
          kind={flag === "unreadable" ? "late" : flag === "outOfPeriod" || flag === "undated" ? "soon" : "plain"}
          label={evidenceFlagLabels[flag][language]}
        />
      ))}
    </Group>
  );
}
