import type { CallResult } from "../../../../api/operation-types.ts";

export type Publications = CallResult<"scoring.listPublications">;
export type Publication = Publications["items"][number];
export type Difference = Publication["differences"][number];
export type WaitingDecision = NonNullable<Publications["waiting"]>;

/** A decision as it is typed; the date is empty until one is chosen. */
export interface TypedDecision {
  /** There is a decision to name. */
  readonly made: boolean;
  readonly number: string;
  readonly date: string | null;
  readonly signer: string;
}

export const noDecision: TypedDecision = { made: true, number: "", date: null, signer: "" };

/** The decision as it is sent, null where none is named, with the digest of the file that the person sees attached to it. */
export function decisionSent({ made, number, date, signer }: TypedDecision, waiting: WaitingDecision | null = null) {
  if (!made) return { decision: null, decisionSha256: null };
  const decision = { number: number.trim(), date: date ?? "", signer: signer.trim() };
  return { decision, decisionSha256: waiting?.sha256 ?? null };
}
