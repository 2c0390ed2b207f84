import { z } from "zod";

/** drafting: the unit writes; checking: it lies with the head; submitted: the appraisers see it as the unit's answer. */
export const ExplanationState = z.enum(["drafting", "checking", "submitted"]);
export type ExplanationState = z.infer<typeof ExplanationState>;

/** send: to the head; return: by the head, with a reason; submit: approved by the head; withdraw: while it is open. */
export const ExplanationAct = z.enum(["send", "return", "submit", "withdraw"]);
export type ExplanationAct = z.infer<typeof ExplanationAct>;

const moves: Readonly<Record<ExplanationAct, { readonly from: readonly ExplanationState[]; to: ExplanationState }>> = {
  send: { from: ["drafting"], to: "checking" },
  return: { from: ["checking"], to: "drafting" },
  submit: { from: ["drafting", "checking"], to: "submitted" },
  withdraw: { from: ["checking", "submitted"], to: "drafting" },
};

/**
 * The state after an act; undefined where the act is not possible in this state. The window is the caller's to check.
 * @example moveExplanation("checking", "submit") // "submitted"
 */
export function moveExplanation(state: ExplanationState, act: ExplanationAct): ExplanationState | undefined {
  const { from, to } = moves[act];
  return from.includes(state) ? to : undefined;
}

/** Whoever submits or returns acts as the head; the others also prepare. */
export function needsHead(act: ExplanationAct): boolean {
  return act === "submit" || act === "return";
}
