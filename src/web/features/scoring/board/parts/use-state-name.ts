import type { BoardRow } from "../../../../../contract/scoring/board.ts";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { boardTexts } from "../texts.ts";

/** How the board names where a sheet stands; after the publication, where one that never came had stopped. */
export function useStateName({ state: roundState }: Pick<RoundDetail, "state">) {
  const t = useTexts(boardTexts);
  return (state: BoardRow["state"]) => {
    const name = t(`state.${state}`);
    return roundState === "published" && state !== "submitted" ? t("state.missed", { state: name }) : name;
  };
}
