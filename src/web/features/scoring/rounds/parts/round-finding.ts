import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import type { Language } from "../../../../../contract/text.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import type { Translate } from "../../../../i18n/texts.ts";
import type { vi } from "../vi.ts";

/** Units of a round and how many have every input. */
export function countUnits(round: RoundDetail): { units: number; complete: number } {
  const sum = (of: "units" | "complete") => round.blocks.reduce((total, block) => total + block[of], 0);
  return { units: sum("units"), complete: sum("complete") };
}

/** What there is to know about a round at once: "18 trên 20 đơn vị đủ số liệu". */
export function findingOf(t: Translate<keyof typeof vi>, round: RoundDetail, language: Language): string {
  const { units, complete } = countUnits(round);
  const print = (count: number) => printDecimal(count, language);
  const values = { units: print(units), complete: print(complete), year: round.year };
  if (round.state === "published") return t("finding.published", values);
  if (units === 1 && !round.seenWhole) return t(complete === 1 ? "finding.ownComplete" : "finding.ownIncomplete");
  if (units === 0) return t("finding.empty", values);
  return t(complete === units ? "finding.ready" : "finding.incomplete", values);
}
