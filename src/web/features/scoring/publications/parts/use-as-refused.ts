import { useEffect, useState } from "react";
import { ApiError } from "../../../../api/api-error.ts";
import { placeOf } from "../../../../ui/form/field-faults.ts";
import type { TypedDecision } from "./types.ts";

type Part = "number" | "date" | "signer" | "file";

/** What is given as the decision: its words, and the digest of the file that is attached (null: none). */
interface GivenDecision {
  readonly decision: TypedDecision;
  readonly file: string | null;
}

/** Whether a part of the decision still stands as it was when the server refused it; what was changed since has no fault. */
export function useAsRefused(error: unknown, { decision, file }: GivenDecision): (part: Part) => boolean {
  const [refused, setRefused] = useState({ error, decision, file });
  // What is typed when a refusal arrives is what was refused.
  if (refused.error !== error) setRefused({ error, decision, file });
  const then = refused.error === error ? refused : { decision, file };
  return (part) => (part === "file" ? then.file === file : then.decision[part] === decision[part]);
}

/** The parts of the decision that a refusal is about; none where it is about anything else as well. */
export function partsRefused(error: unknown): readonly Part[] {
  if (!(error instanceof ApiError)) return [];
  const { code, faults = [] } = error.problem;
  if (code === "scoring.decision_in_future") return ["date"];
  if (code === "scoring.decision_missing") return ["file"];
  // Another day makes it another decision, as another number does.
  if (code === "scoring.decision_not_another") return allParts;
  const places = faults.map(({ path }) => placeOf(path));
  const parts = allParts.filter((part) => places.includes(`decision.${part}`));
  return places.every((place) => parts.some((part) => place === `decision.${part}`)) ? parts : [];
}

const allParts: readonly Part[] = ["number", "date", "signer", "file"];

/** Takes a refusal back as soon as it is answered. */
export function useSettled(isSettled: boolean, onSettled: () => void): void {
  useEffect(() => {
    if (isSettled) onSettled();
  });
}
