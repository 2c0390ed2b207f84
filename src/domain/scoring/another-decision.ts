import { printDay } from "../text/dates.ts";
import { tidySpaces, unifyStrokedD } from "../text/vietnamese-letters.ts";
import type { Text } from "./finding.ts";
import type { RoundDecision } from "./round.ts";

/** A publication as far as its decision goes. */
export interface DecidedPublication {
  /** 1 is the first. */
  readonly number: number;
  readonly decision: RoundDecision | null;
  /** SHA-256 of its signed PDF, in lower hexadecimal digits; null: it had none. */
  readonly fileSha256: string | null;
}

/** What of a decision is not that of another one. */
export interface DecisionFault extends Text {
  readonly part: "number" | "date" | "file";
}

/** A decision that is given for the next publication; what is not typed yet is empty. */
interface GivenDecision {
  readonly number: string;
  /** "2026-01-05" */
  readonly date: string;
  readonly fileSha256: string | null;
}

/**
 * A published result is amended by another decision: not by the number, nor by the very PDF, of one that stands behind an
 * earlier publication, and not by one that was signed before the newest of those. Signed on the same day it may be. Numbers
 * begin anew with each year (Nghị định 30/2020/NĐ-CP, article 15), so that the same one of another year is another decision.
 *
 * @param earlier The publications of the round, the newest first; none: it is the first one, and any decision will do.
 */
export function findDecisionFaults(given: GivenDecision, earlier: readonly DecidedPublication[]): DecisionFault[] {
  const same = earlier.find(
    ({ decision }) =>
      decision !== null && yearOf(decision) === yearOf(given) && bare(decision.number) === bare(given.number),
  );
  const filed = earlier.find(({ fileSha256 }) => fileSha256 !== null && fileSha256 === given.fileSha256);
  const newest = earlier.find(({ decision }) => decision !== null);
  const faults: DecisionFault[] = [];
  if (same !== undefined) faults.push({ part: "number", ...sameNumber(same.number, yearOf(given)) });
  if (newest?.decision && given.date !== "" && given.date < newest.decision.date)
    faults.push({ part: "date", ...earlierDate(newest.number, printDay(newest.decision.date)) });
  if (filed !== undefined) faults.push({ part: "file", ...sameFile(filed.number) });
  return faults;
}

/** "2026"; empty while no day is typed. */
const yearOf = ({ date }: { readonly date: string }) => date.slice(0, 4);

/** Numbers that differ only in blanks, letter case or the writing of letters are one: "15 /qđ-ubnd" is "15/QĐ-UBND". */
const bare = (number: string) =>
  unifyStrokedD(tidySpaces(number.normalize("NFKC")))
    .replaceAll(" ", "")
    .toLocaleLowerCase("vi");

const sameNumber = (number: number, year: string): Text => ({
  vi: `Trong năm ${year}, số này là của quyết định ở lần công bố ${number}; ghi số của quyết định điều chỉnh, là một quyết định khác.`,
  en: `This number of ${year} is that of the decision of publication ${number}; give the number of the amending decision, which is another one.`,
});

const earlierDate = (number: number, date: string): Text => ({
  vi: `Quyết định điều chỉnh không thể ký trước quyết định ở lần công bố ${number} (ngày ${date}).`,
  en: `The amending decision cannot be signed before the decision of publication ${number} (${date}).`,
});

const sameFile = (number: number): Text => ({
  vi: `Tệp này chính là quyết định đã ký của lần công bố ${number}; chọn bản đã ký của quyết định điều chỉnh.`,
  en: `This very file is the signed decision of publication ${number}; choose the signed copy of the amending decision.`,
});
