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
        detail: [titleOf(round, language), row.percent === null ? "" : `${row.percent}%`].filter(Boolean).join(" · "),
      }));
    }),
  );
  const found = rounds.items.map((round) => ({
    path: `/rounds/${round.id}`,
    label: titleOf(round, language),
    detail: `${label} · ${round.year}`,
  }));
  return [...found, ...results.flat()];
}
