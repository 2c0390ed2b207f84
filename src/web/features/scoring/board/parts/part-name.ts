import type { BoardAgency } from "../../../../../contract/scoring/board.ts";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { boardTexts } from "../texts.ts";

/** Units named one by one at most; of more only the first, with the number of the others. */
const namedAtMost = 2;

/**
 * Names what an agency appraises, so that no two of its lines are called the same: "Nhóm Sở, ban, ngành · Phần 3",
 * "Toàn bộ", "Toàn bộ của Sở Nội vụ", "Toàn bộ (thay thế)".
 */
export function usePartName(round: RoundDetail): (agency: BoardAgency) => string {
  const t = useTexts(boardTexts);
  const language = useLanguage();
  const listUnits = (units: NonNullable<BoardAgency["units"]>) => {
    const names = units.slice(0, namedAtMost).map((unit) => nameOf(unit, language));
    const rest = units.length - names.length;
    return rest === 0 ? names.join(", ") : t("part.unitsMore", { names: names.join(", "), count: rest });
  };
  return ({ blockCode, part, units, replacement }) => {
    const block = round.blocks.find((one) => one.code === blockCode);
    const names = [
      block && t("part.block", { block: nameOf(block, language) }),
      part && t("part.named", { part }),
    ].filter(Boolean);
    const scope = names.length === 0 ? t("part.all") : names.join(" · ");
    const whole = units === null ? scope : t("part.ofUnits", { scope, units: listUnits(units) });
    return replacement ? t("part.replacement", { scope: whole }) : whole;
  };
}
