import type { RoundRow } from "../../../../contract/scoring/rounds.ts";
import type { Language } from "../../../../contract/text.ts";
import { draftResult } from "../../../../domain/scoring/draft-mark.ts";
import { printDecimal } from "../../../../domain/text/numbers.ts";
import { searchKey } from "../../../../domain/text/search-key.ts";
import { call } from "../../../api/call.ts";
import type { Found } from "../../../app/feature.ts";
import { currentLanguage } from "../../../i18n/language.ts";
import { titleOf, unitNameOf } from "./parts/name-of.ts";

/** In how many rounds, newest first, results of a unit are looked for. */
const newest = 3;

/** The index of a unit where it has one; of a round that is not published with the words that say so. */
function resultOf(round: Pick<RoundRow, "state">, percent: string | null, language: Language): string[] {
  if (percent === null) return [];
  const figure = `${printDecimal(percent, language)}%`;
  return round.state === "published" ? [figure] : [figure, draftResult[language]];
}

/** Rounds by title, and the results of units in the newest rounds. */
export async function findRounds(text: string): Promise<Found[]> {
  const language = currentLanguage();
  const label = { vi: "Đợt đánh giá", en: "Round" }[language];
  const [rounds, latest] = await Promise.all([
    call("scoring.listRounds", { query: { q: text, pageSize: "5", sort: "-year" } }),
    call("scoring.listRounds", { query: { pageSize: String(newest), sort: "-year" } }),
  ]);
  const results = await Promise.all(
    latest.items.map(async (round) => {
      const query = { q: text, pageSize: "4" };
      const page = await call("scoring.listRanking", { params: { roundId: round.id }, query });
      return page.items.map((row) => ({
        path: `/rounds/${round.id}/units/${row.unitId}`,
        label: unitNameOf(row, language),
        detail: [titleOf(round, language), ...resultOf(round, row.percent, language)].join(" · "),
      }));
    }),
  );
  const found = rounds.items.map((round) => ({
    path: `/rounds/${round.id}`,
    label: titleOf(round, language),
    detail: `${label} · ${round.year}`,
  }));
  // The words as they were typed first: "y te" means Sở Y tế before every name with these letters.
  const exact = (one: Found) => (searchKey(one.label).includes(searchKey(text)) ? 0 : 1);
  return [...found, ...results.flat()].sort((left, right) => exact(left) - exact(right));
}
