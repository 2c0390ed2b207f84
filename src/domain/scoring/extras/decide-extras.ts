import { Rational } from "../../rational.ts";
import { localizedDecimals } from "../../rational-format.ts";
import { type EntryContent, emptyContent } from "../columns/entry.ts";
import type { Text } from "../finding.ts";
import { printPoints } from "../print-points.ts";
import { reasonShort } from "../reason-short.ts";
import type { PartPath } from "../workflow/part-paths.ts";

/** Bonus and penalty as typed, both positive. */
export interface Extras {
  readonly bonus: string;
  readonly penalty: string;
}

/** The caps of a set; zero: it has none of that kind. */
export interface ExtraCaps {
  readonly bonusMax: Rational;
  readonly penaltyMax: Rational;
}

/** The component under which bonus and penalty stand: none of the set. */
export const extrasComponent = "";

/** Their place among the parts of the set, to find who appraises them: only a line for the whole unit fits. */
export const extrasPath: PartPath = { component: extrasComponent, criterion: null, area: extrasComponent };

/** What is wrong with one of both. */
export interface ExtraFault extends Text {
  readonly extra: keyof Extras;
}

/** What lies above the caps of the set, in words; the engine would cut it, so that it is told at once instead. */
export function findExtraFaults({ bonus, penalty }: Extras, { bonusMax, penaltyMax }: ExtraCaps): ExtraFault[] {
  const faults: ExtraFault[] = [];
  if (Rational.parse(bonus).compare(bonusMax) > 0) {
    const max = localizedDecimals(printPoints(bonusMax));
    faults.push({ extra: "bonus", vi: `điểm thưởng tối đa ${max.vi}`, en: `the bonus is at most ${max.en}` });
  }
  if (Rational.parse(penalty).compare(penaltyMax) > 0) {
    const max = localizedDecimals(printPoints(penaltyMax));
    faults.push({ extra: "penalty", vi: `điểm trừ tối đa ${max.vi}`, en: `the penalty is at most ${max.en}` });
  }
  return faults;
}

/**
 * What an appraiser writes: confirmed where it says what stood there before, else changed, which needs a reason. A unit
 * that proposed nothing has proposed zero. Text: why it cannot be written.
 */
export function decideExtras(
  before: Readonly<Record<string, string>> | undefined,
  wanted: Extras,
  reason: string | null,
): EntryContent | Text {
  const isSame = (name: keyof Extras) => Rational.parse(before?.[name] ?? "0").equals(Rational.parse(wanted[name]));
  const accepted = isSame("bonus") && isSame("penalty");
  const text = reason?.trim() || null;
  if (!accepted && text === null) return { vi: "phải nêu lý do khi sửa", en: "a change needs a reason" };
  if (!accepted && (text?.length ?? 0) < 3) return reasonShort;
  const inputs = { bonus: wanted.bonus, penalty: wanted.penalty };
  return { ...emptyContent, inputs, reason: text, verdict: accepted ? "accepted" : "inputsChanged" };
}
