import type { AmendmentChange } from "../../../../../contract/scoring/publications.ts";
import type { BundleDifference } from "../../../../../domain/scoring/bundle/bundle-model.ts";
import { isColumnField } from "../../../../../domain/scoring/bundle/column-figures.ts";
import { printFigure } from "../../../../../domain/scoring/print-figure.ts";
import type { RoundDecision } from "../../../../../domain/scoring/round.ts";
import type { Tx } from "../../../../db/transaction.ts";
import type { ScoringDeps } from "../../deps.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { notifyOfRound } from "../notify-of-round.ts";
import { peopleOfUnit } from "../people-of-unit.ts";

/** So many changed figures are told with their reasons; the rest is on the page of the publication. */
const shownChanges = 5;

/** A correction as it was published. */
interface Amendment {
  readonly number: number;
  readonly decision: RoundDecision | null;
  readonly changes: readonly AmendmentChange[];
  readonly differences: readonly BundleDifference[];
}

/**
 * The people of every unit whose own points or inputs a correction changed learn of it, with before, after and why: one notice a
 * unit. Whose rank alone moved because others did is not told. Returns how many people were told.
 */
export async function tellAmended(
  tx: Tx,
  deps: Pick<ScoringDeps, "clock" | "ids">,
  round: RoundRecord,
  { number, decision, changes, differences }: Amendment,
): Promise<number> {
  let told = 0;
  const by = decision === null ? { vi: "", en: "" } : { vi: ` theo ${decision.number}`, en: ` by ${decision.number}` };
  const changed = differences.filter((one) => isOwnPoints(one) || isUnmoved(one, differences));
  for (const [unitId, own] of Map.groupBy(changed, (one) => one.unit)) {
    const reasons = new Map(
      changes.filter((one) => one.unitId === unitId).map(({ component, reason }) => [component, reason]),
    );
    told += await notifyOfRound(tx, deps, round, {
      ...peopleOfUnit(unitId),
      kind: "result",
      titleVi: `Điểm của đơn vị được điều chỉnh${by.vi}: ${round.titleVi}`,
      titleEn: `The points of the unit were amended${by.en}: ${round.titleEn ?? round.titleVi}`,
      textVi: linesOf(own, reasons, "vi"),
      textEn: linesOf(own, reasons, "en"),
      href: `/rounds/${round.id}/sheets/${unitId}`,
      key: `amended ${round.id} ${number} ${unitId}`,
    });
  }
  return told;
}

/** Points of a component, or bonus and penalty; sums and places follow from them. */
function isOwnPoints({ component, field }: BundleDifference): boolean {
  return component === "" ? field === "bonus" || field === "penalty" : field === "points";
}

/** Inputs that were set right while the points of the component stay. */
function isUnmoved({ unit, component, field }: BundleDifference, all: readonly BundleDifference[]): boolean {
  if (component === "" || !isColumnField(field)) return false;
  return !all.some((one) => one.unit === unit && one.component === component && one.field === "points");
}

const words = {
  vi: {
    unmoved: "sửa số liệu, điểm giữ nguyên",
    points: "điểm",
    reason: "lý do",
    bonus: "Điểm thưởng",
    penalty: "Điểm trừ",
  },
  en: {
    unmoved: "inputs set right, the points stay",
    points: "points",
    reason: "reason",
    bonus: "Bonus",
    penalty: "Penalty",
  },
} as const;

/** "2.1: 2 → 0 điểm, lý do: …", a line each. */
function linesOf(
  own: readonly BundleDifference[],
  reasons: ReadonlyMap<string, string>,
  language: "vi" | "en",
): string {
  const said = words[language];
  const print = (field: string, value: string | null) => (value === null ? "–" : printFigure(field, value, language));
  const lines = own.slice(0, shownChanges).map(({ component, field, before, after }) => {
    const name = component || (field === "bonus" ? said.bonus : said.penalty);
    const reason = reasons.get(component);
    const why = reason === undefined ? "" : `, ${said.reason}: ${reason}`;
    const change = isColumnField(field)
      ? said.unmoved
      : `${print(field, before)} → ${print(field, after)} ${said.points}`;
    return `${name}: ${change}${why}`;
  });
  return [...lines, ...(own.length > shownChanges ? ["…"] : [])].join("\n");
}
