import { Group } from "@mantine/core";
import type { SetChangeRow } from "../../../../../contract/scoring/set-designer.ts";
import { changeKindLabels } from "../../../../../domain/scoring/compare/change-labels.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { StateBadge, type StateKind } from "../../../../ui/state-badge.tsx";

const kindOf: Readonly<Partial<Record<SetChangeRow["kinds"][number], StateKind>>> = {
  added: "done",
  removed: "late",
  maximum: "soon",
  rule: "soon",
};

/** What happened to a line, in words with a colour and an icon. */
export function ChangeBadges({ kinds }: Pick<SetChangeRow, "kinds">) {
  const language = useLanguage();
  return (
    <Group gap={4}>
      {kinds.map((kind) => (
        <StateBadge key={kind} kind={kindOf[kind] ?? "plain"} label={changeKindLabels[kind][language]} />
      ))}
    </Group>
  );
}
