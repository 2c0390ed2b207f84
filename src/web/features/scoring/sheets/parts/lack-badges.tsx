import { Group } from "@mantine/core";
import type { SheetComponent } from "../../../../../contract/scoring/sheet-parts.ts";
import type { Lack } from "../../../../../domain/scoring/sheet/completeness.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { StateBadge, type StateKind } from "../../../../ui/state-badge.tsx";
import { sheetTexts } from "../texts.ts";

const kinds: Readonly<Record<Lack, StateKind>> = {
  inputs: "late",
  evidence: "soon",
  estimate: "soon",
  doubtful: "soon",
};

/** What a component lacks, or that it is done. */
export function LackBadges({ component }: { component: SheetComponent }) {
  const t = useTexts(sheetTexts);
  if (!component.asked || component.excluded !== null) return null;
  if (component.lacks.length === 0) return <StateBadge kind="done" label={t("done")} />;
  return (
    <Group gap={4}>
      {component.lacks.map((lack) => (
        <StateBadge key={lack} kind={kinds[lack]} label={t(`lack.${lack}`)} />
      ))}
    </Group>
  );
}
