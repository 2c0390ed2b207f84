import { Group, Text } from "@mantine/core";
import { useTexts } from "../../../../i18n/texts.ts";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import { evidenceTexts } from "../texts.ts";
import type { EvidenceItem } from "./evidence-types.ts";

/** What the program noticed of a document under a component, each with what to do about it. */
export function EvidenceFlags({ item }: { item: EvidenceItem }) {
  const t = useTexts(evidenceTexts);
  if (item.flags.length === 0) return null;
  const { readability } = item.document;
  return (
    <Group gap={6}>
      {item.flags.map(({ flag, components, documents }) => (
        <StateBadge
          key={flag}
          kind={flag === "unreadable" ? "late" : flag === "outOfPeriod" ? "soon" : "plain"}
          label={
            flag === "reused" || flag === "duplicate"
              ? t(`flag.${flag}`, {
                  components: components.map((code) => code || t("extras")).join(", "),
                  documents: documents.join(", "),
                })
              : t(`flag.${flag}`)
          }
        />
      ))}
      {(readability === "encrypted" || readability === "broken") && (
        <Text size="xs">{t(`flag.unreadable.${readability}`)}</Text>
      )}
    </Group>
  );
}
