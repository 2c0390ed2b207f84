import type { BoardAgency } from "../../../../../contract/scoring/board.ts";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { boardTexts } from "../texts.ts";

/** Names what an agency appraises: "Nhóm Sở, ban, ngành · Phần 3", "Toàn bộ". */
export function usePartName(round: RoundDetail): (agency: BoardAgency) => string {
  const t = useTexts(boardTexts);
  const language = useLanguage();
  return ({ blockCode, part }) => {
    const block = round.blocks.find((one) => one.code === blockCode);
    const names = [
      block && t("part.block", { block: nameOf(block, language) }),
      part && t("part.named", { part }),
    ].filter(Boolean);
    return names.length === 0 ? t("part.all") : names.join(" · ");
  };
}
