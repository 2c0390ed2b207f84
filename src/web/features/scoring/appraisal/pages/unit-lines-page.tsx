import { Anchor, Stack } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { IconArrowLeft } from "../../../../ui/icons/icons.gen.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { PageTitle } from "../../../../ui/page-title.tsx";
import { ExtrasPanel } from "../../extras/extras-panel.tsx";
import { unitNameOf } from "../../rounds/parts/name-of.ts";
import { LineWorkspace } from "../parts/line-workspace.tsx";
import { useLines } from "../parts/use-lines.ts";
import { appraisalTexts } from "../texts.ts";

/** Every component of one unit that the person may appraise. */
export function UnitLinesPage() {
  const { roundId, unitId } = useParams({ strict: false }) as { roundId: string; unitId: string };
  const t = useTexts(appraisalTexts);
  const language = useLanguage();
  const scope = { kind: "unit", unitId } as const;
  const lines = useLines(roundId, scope);
  return (
    <Loaded answer={lines.answer}>
      {(data) => {
        const [first] = data.items;
        const left = data.items.filter((line) => line.due && !line.marks.decided).length;
        const unit = first === undefined ? t("unit") : unitNameOf(first, language);
        const done = first === undefined ? "lines.nothing" : "lines.unitDone";
        return (
          <Stack gap="sm">
            <Anchor component={Link} to={`/rounds/${roundId}/appraisal`} size="sm" className="no-print">
              <IconArrowLeft size={14} aria-hidden style={{ verticalAlign: "-2px" }} /> {t("lines.back")}
            </Anchor>
            <PageTitle title={t(left === 0 ? done : "lines.unit", { unit, left, total: data.items.length })} />
            <LineWorkspace {...{ roundId, scope, lines, data }} />
            {data.extras && <ExtrasPanel roundId={roundId} unitId={unitId} />}
          </Stack>
        );
      }}
    </Loaded>
  );
}
