import type { CompiledSet } from "../../../../domain/scoring/compiled-set.ts";
import type { Text } from "../../../../domain/scoring/finding.ts";
import type { RoundRecord } from "../repository/rounds.ts";
import { givenStageOf } from "./write-owner-inputs.ts";

/**
 * Why the owner may not enter a component: from the opening on units speak for themselves, and the owner brings in
 * surveys only. Undefined where it may be entered.
 */
export function refuseForeign(
  round: Pick<RoundRecord, "openedAt">,
  compiled: CompiledSet,
  component: string,
): Text | undefined {
  if (round.openedAt === null || givenStageOf(compiled, component) === "survey") return undefined;
  return {
    vi: "đợt đánh giá đã mở: đơn vị tự nhập, cơ quan chủ trì chỉ nhập điểm điều tra xã hội học",
    en: "the round is open: units enter their own, the owner enters survey components only",
  };
}

/** The changes that the owner may not make, as faults with their place. */
export function findForeignChanges(
  round: Pick<RoundRecord, "openedAt">,
  compiled: CompiledSet,
  changes: readonly { readonly component: string; readonly input: string }[],
): { path: string; text: Text }[] {
  return changes.flatMap(({ component, input }) => {
    const text = refuseForeign(round, compiled, component);
    return text === undefined ? [] : [{ path: `${component} ${input}`.trim(), text }];
  });
}
