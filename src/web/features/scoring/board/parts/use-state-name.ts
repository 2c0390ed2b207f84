import type { BoardRow } from "../../../../../contract/scoring/board.ts";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { boardTexts } from "../texts.ts";

/** A sheet that never came: after the publication nobody is at work on it any more. */
export const isMissed = ({ state: roundState }: Pick<RoundDetail, "state">, state: BoardRow["state"]) =>
  roundState === "published" && state !== "submitted";

/** How the board names where a sheet stands; after the publication, where one that never came had stopped. */
export function useStateName(round: Pick<RoundDetail, "state">) {
  const t = useTexts(boardTexts);
  return (state: BoardRow["state"]) => {
    const name = t(`state.${state}`);
    return isMissed(round, state) ? t("state.missed", { state: name }) : name;
  };
}
