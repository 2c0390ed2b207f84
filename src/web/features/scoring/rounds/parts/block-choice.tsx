import { Button, Group, Text } from "@mantine/core";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { useListAddress } from "../../../../ui/list/use-list-address.ts";
import { roundTexts } from "../texts.ts";
import { nameOf } from "./name-of.ts";

/** The block a view shows: the one in the address, else the first; `all` shows every block. */
export function useBlock(round: RoundDetail): { readonly code: string; readonly fixed: Record<string, string> } {
  const { values } = useListAddress();
  const asked = values["block"];
  const blocks = seenBlocks(round);
  const known = asked === "all" || blocks.some((block) => block.code === asked);
  const code = known && asked !== undefined ? asked : (blocks[0]?.code ?? "all");
  return { code, fixed: code === "all" ? {} : { block: code } };
}

/** The blocks with units that this person sees. */
function seenBlocks({ blocks }: RoundDetail): RoundDetail["blocks"] {
  return blocks.filter((block) => block.units > 0);
}

/** Chooses the block; nothing to choose where there is one. */
export function BlockChoice({ round, chosen }: { round: RoundDetail; chosen: string }) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const { change } = useListAddress();
  const blocks = seenBlocks(round);
  if (blocks.length < 2) return null;
  const choices = [
    ...blocks.map((block) => ({ code: block.code as string, name: nameOf(block, language) })),
    { code: "all", name: t("block.all") },
  ];
  return (
    <>
      <Text fw={600} className="print-only">
        {choices.find(({ code }) => code === chosen)?.name}
      </Text>
      <Group gap={6} role="group" aria-label={t("block")} className="no-print">
        {choices.map(({ code, name }) => (
          <Button
            key={code}
            variant={code === chosen ? "filled" : "default"}
            aria-pressed={code === chosen}
            onClick={() => change({ block: code })}
          >
            {name}
          </Button>
        ))}
      </Group>
    </>
  );
}
