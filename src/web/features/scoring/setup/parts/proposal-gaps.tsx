import { List, Stack, Text } from "@mantine/core";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import type { CallResult } from "../../../../api/operation-types.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { setupTexts } from "../texts.ts";
import { ofPart } from "./of-part.ts";

interface ProposalGapsProps {
  readonly round: RoundDetail;
  readonly proposal: CallResult<"scoring.proposeAssignments">;
}

/** What the sets leave open: names that no unit bears, and parts without a lead agency. */
export function ProposalGaps({ round, proposal }: ProposalGapsProps) {
  const t = useTexts(setupTexts);
  const language = useLanguage();
  const { unmatched, unnamed } = proposal;
  if (unmatched.length === 0 && unnamed.length === 0) return null;
  const scopes = (blockCode: string, parts: readonly (string | null)[]) =>
    parts
      .map((part) => ofPart(round, { blockCode, part }, { language, part: t("part"), all: t("propose.whole") }))
      .join("; ");
  return (
    <Stack gap={4}>
      <Text fw={600}>{t("propose.gaps")}</Text>
      <List size="sm">
        {unmatched.map(({ blockCode, agency, parts }) => (
          <List.Item key={`${blockCode} ${agency}`}>
            {t("propose.unmatched", { agency, parts: scopes(blockCode, parts) })}
          </List.Item>
        ))}
        {unnamed.map(({ blockCode, parts }) => (
          <List.Item key={blockCode}>{t("propose.unnamed", { parts: scopes(blockCode, parts) })}</List.Item>
        ))}
      </List>
    </Stack>
  );
}
