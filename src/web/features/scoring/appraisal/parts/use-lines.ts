import type { AppraisalLine } from "../../../../../contract/scoring/appraisal-lines.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useListAddress } from "../../../../ui/list/use-list-address.ts";

export const lineStates = ["open", "decided", "asked", "differs", "stale", "empty", "lowered"] as const;
type LineState = (typeof lineStates)[number];

/** One component over all units, or all components of one unit. */
export type LineScope =
  | { readonly kind: "component"; readonly block: string; readonly component: string }
  | { readonly kind: "unit"; readonly unitId: string };

/** Lines of one page unless the address says less: all units of nearly every block, all components of every set. */
const usualLines = "200";

/** Names a line among others: of one unit and one component. */
export function keyOf(line: Pick<AppraisalLine, "unitId" | "component">): string {
  return `${line.unitId} ${line.component}`;
}

/** The lines of a scope as the address narrows them: stage, state, free text. */
export function useLines(roundId: string, scope: LineScope) {
  const { values, change } = useListAddress();
  const state = lineStates.find((one) => one === values["state"]);
  const stage = values["stage"] === "appraisal1" || values["stage"] === "appraisal2" ? values["stage"] : undefined;
  const narrow =
    scope.kind === "component" ? { block: scope.block, component: scope.component } : { unitId: scope.unitId };
  const query = {
    ...narrow,
    ...(stage !== undefined && { stage }),
    ...(state !== undefined && { state }),
    ...(values["q"] !== undefined && { q: values["q"] }),
    sort: scope.kind === "component" ? ("unit" as const) : ("position" as const),
    page: /^[1-9]\d{0,3}$/.test(values["page"] ?? "") ? values["page"] : "1",
    pageSize: ["20", "50", "100"].includes(values["pageSize"] ?? "") ? values["pageSize"] : usualLines,
  };
  const answer = useOperation("scoring.listAppraisalLines", { params: { roundId }, query } as never, {
    keepPrevious: true,
  });
  const setState = (next: LineState | undefined) => change({ state: next ?? "" });
  const setStage = (next: string) => change({ stage: next });
  return {
    answer,
    query,
    change,
    state,
    q: values["q"] ?? "",
    setState,
    setStage,
    setText: (q: string) => change({ q }),
  };
}
