import { useState } from "react";
import { ApiError } from "../../../../api/api-error.ts";
import type { TypedDecision } from "./types.ts";

type Part = "number" | "date" | "signer";

/** Whether a part of the decision still stands as it was when the server refused it; what was changed since has no fault. */
export function useAsRefused(error: unknown, decision: TypedDecision): (part: Part) => boolean {
  const [refused, setRefused] = useState({ error, decision });
  // What is typed when a refusal arrives is what was refused.
  if (refused.error !== error) setRefused({ error, decision });
  const then = refused.error === error ? refused.decision : decision;
  return (part) => then[part] === decision[part];
}

/** True where the change of the decision takes away all that the refusal was about: a day that was still to come. */
export function isSettledBy(changes: Partial<TypedDecision>, error: unknown): boolean {
  return "date" in changes && error instanceof ApiError && error.problem.code === "scoring.decision_in_future";
}
