import { printDecimal } from "../../../../domain/text/numbers.ts";
import { searchKey } from "../../../../domain/text/search-key.ts";
import { call } from "../../../api/call.ts";
import type { Found } from "../../../app/feature.ts";
import { currentLanguage } from "../../../i18n/language.ts";
import { titleOf, unitNameOf } from "./parts/name-of.ts";

/** In how many rounds, newest first, results of a unit are looked for. */
const newest = 3;

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
        detail: [titleOf(round, language), row.percent === null ? "" : `${printDecimal(row.percent, language)}%`]
          .filter(Boolean)
          .join(" · "),
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
