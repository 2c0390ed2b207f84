import { Group, Text } from "@mantine/core";
import type { RoundState } from "../../../../../domain/scoring/round.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { roundTexts } from "../texts.ts";
import { DraftBadge } from "./round-state.tsx";

/** Stands above results of a round that is not published: that they are a draft, and what they are made of. */
export function DraftNote({ state }: { state: RoundState }) {
  const t = useTexts(roundTexts);
  if (state === "published") return null;
  return (
    <Group gap="xs">
      <DraftBadge state={state} />
      <Text size="sm" c="dimmed">
        {t("draft.note")}
      </Text>
    </Group>
  );
}
