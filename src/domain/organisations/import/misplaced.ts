import { isDay } from "../../calendar/day.ts";
import { fillWords, type Words } from "../../imports/definition.ts";
import { printDay } from "../../text/dates.ts";
import { allowedParents } from "../allowed-parents.ts";
import { eraOf } from "../era.ts";
import { UnitKind, type UnitVersion } from "../model.ts";
import type { UnitFault } from "../unit-faults.ts";
import { unitKindLabels } from "../unit-labels.ts";
import type { PlacedStatement } from "./stage-rows.ts";
import { byFirstDay } from "./unit-statement.ts";

type Misplaced = UnitFault & { readonly reason: "parentKindNotAllowed" };

/** Where a unit cannot stand below its parent: the kind is wrong where the row changes that alone, else the parent. */
export function misplacedColumn(
  statement: Pick<PlacedStatement, "kind" | "parentId">,
  before: UnitVersion | undefined,
): "kind" | "parentCode" {
  const changesKindAlone =
    before !== undefined && before.kind !== statement.kind && before.parentId === statement.parentId;
  return changesKindAlone ? "kind" : "parentCode";
}

/** Why the unit cannot stand there, with the kinds that fit at the cell that is wrong. */
export function misplacedWords({ kind, parentKind, day }: Misplaced, column: "kind" | "parentCode"): Words {
  const era = eraOf(day);
  const parents = allowedParents(kind, era) ?? [];
  const kinds = UnitKind.options.filter((one) => allowedParents(one, era)?.includes(parentKind));
  const fitting = column === "kind" ? kinds : parents;
  const mend = fitting.length === 0 ? noneFits : column === "kind" ? otherKind : otherParent;
  const sentences = { vi: `${cannotStand.vi} ${mend.vi}`, en: `${cannotStand.en} ${mend.en}` };
  const say = (language: "vi" | "en") =>
    fillWords(sentences, {
      kind: unitKindLabels[kind][language],
      parent: unitKindLabels[parentKind][language],
      day: isDay(day) ? printDay(day) : "",
      list: fitting.map((one) => unitKindLabels[one][language]).join("; "),
    })[language];
  return { vi: say("vi"), en: say("en") };
}

/** What is wrong with the row of a parent, so that a fault of a unit below comes from it. */
const causesAbove: Readonly<Partial<Record<UnitFault["reason"], readonly UnitFault["reason"][]>>> = {
  parentKindNotAllowed: ["kindNotInEra", "parentKindNotAllowed"],
  parentNotValid: ["emptySpan"],
};

/** True where the row of the unit above has a fault from which this one follows: it is judged when that is mended. */
export function comesFromAbove(
  fault: UnitFault,
  parentId: UnitVersion["parentId"] | undefined,
  { faults, statements }: { readonly faults: readonly UnitFault[]; readonly statements: readonly PlacedStatement[] },
): boolean {
  const causes = causesAbove[fault.reason];
  if (causes === undefined || parentId === fault.unitId || !statements.some((one) => one.unitId === parentId))
    return false;
  const above = faults.filter((one) => one.unitId === parentId);
  return above.some(({ reason }) => causes.includes(reason)) && !above.some(({ reason }) => reason === "cycle");
}

/** The row that makes another kind of the parent of a unit whose own row leaves its kind and its place. */
export function changedAbove(
  own: PlacedStatement,
  statements: readonly PlacedStatement[],
  beforeOf: (statement: PlacedStatement) => UnitVersion | undefined,
): PlacedStatement | undefined {
  const before = beforeOf(own);
  if (before === undefined || before.kind !== own.kind || before.parentId !== own.parentId) return undefined;
  const changes = (above: PlacedStatement) => (beforeOf(above)?.kind ?? above.kind) !== above.kind;
  return statements.filter((one) => one.unitId === own.parentId && changes(one)).sort(byFirstDay)[0];
}

const cannotStand: Words = {
  vi: "Loại đơn vị này ({kind}) không thể trực thuộc {parent} trong ngày {day}.",
  en: "A unit of this kind ({kind}) cannot stand under one of the kind {parent} on {day}.",
};
const otherKind: Words = { vi: "Chọn loại khác: {list}.", en: "Choose another kind: {list}." };
const otherParent: Words = {
  vi: "Chọn đơn vị cấp trên thuộc loại: {list}.",
  en: "Choose a parent of the kind: {list}.",
};
const noneFits: Words = { vi: "Để trống đơn vị cấp trên.", en: "Leave the parent empty." };
