import { z } from "zod";
import { Rational } from "../../rational.ts";
import { typedText } from "../../text/typed-text.ts";
import { type EntryContent, emptyContent, Verdict } from "../columns/entry.ts";
import { sameInputs } from "../columns/same-inputs.ts";
import { unfilledPlaces } from "./remark-text.ts";

/** The two stages at which an agency appraises; the second one after the explanation of the unit. */
export const AppraisalStage = z.enum(["appraisal1", "appraisal2"]);
export type AppraisalStage = z.infer<typeof AppraisalStage>;

/**
 * What an appraiser says of one component of one unit. Without a verdict it only asks: what stood there before goes on
 * to count. `points` is a decimal or a fraction, used with `pointsChanged` alone; `inputs` with `inputsChanged` alone.
 */
export const VerdictRequest = z.strictObject({
  verdict: Verdict.nullable(),
  inputs: z.record(z.string().min(1).max(200), z.string().max(500)).default({}),
  points: z.string().trim().max(40).nullable().default(null),
  reason: typedText().max(2000).nullable().default(null),
  remarkCode: z.string().trim().min(1).max(40).nullable().default(null),
  asksExplanation: z.boolean().default(false),
  /** What the unit is asked; required with `asksExplanation`. */
  question: typedText().max(2000).nullable().default(null),
});
export type VerdictRequest = z.infer<typeof VerdictRequest>;

export type VerdictRefusal =
  | "nothingSaid"
  | "nothingToAccept"
  | "reasonMissing"
  | "reasonShort"
  | "reasonUnfinished"
  | "questionMissing"
  | "sameInputs"
  | "pointsMissing"
  | "pointsOutOfRange"
  | "remarkUnknown";

type Basis = Pick<EntryContent, "inputs" | "points" | "estimate">;

/**
 * The entry that a verdict writes, whole and for itself: an accepted one carries a copy of what was accepted, so that a
 * later change of the unit does not change what was accepted. `basis` is what counts without this verdict; undefined
 * where the unit sent nothing, which can be given points but not be accepted. Points lie between 0 and `max`.
 * @example decideVerdict({ basis, request: { verdict: "accepted", … }, max, remarkCodes }) // copies inputs and points
 */
export function decideVerdict(given: {
  readonly basis: Basis | undefined;
  readonly request: VerdictRequest;
  readonly max: Rational;
  readonly remarkCodes: ReadonlySet<string>;
}): { readonly ok: true; readonly content: EntryContent } | { readonly ok: false; readonly reason: VerdictRefusal } {
  const { basis, request, max, remarkCodes } = given;
  const refuse = (reason: VerdictRefusal) => ({ ok: false, reason }) as const;
  const { verdict, asksExplanation } = request;
  const [reason, question] = [textOf(request.reason), textOf(request.question)];
  if (verdict === null && !asksExplanation) return refuse("nothingSaid");
  if (asksExplanation && (question?.length ?? 0) < 3) return refuse("questionMissing");
  if (request.remarkCode !== null && !remarkCodes.has(request.remarkCode)) return refuse("remarkUnknown");
  const changes = verdict === "inputsChanged" || verdict === "pointsChanged";
  if (changes && reason === null) return refuse("reasonMissing");
  if (changes && (reason?.length ?? 0) < 3) return refuse("reasonShort");
  if ([reason, question].some((text) => text !== null && unfilledPlaces(text).length > 0)) {
    return refuse("reasonUnfinished");
  }
  const said = { ...emptyContent, verdict, asksExplanation, reason, note: question, remarkCode: request.remarkCode };
  const kept = { inputs: basis?.inputs ?? {}, points: basis?.points ?? null, estimate: basis?.estimate ?? false };
  switch (verdict) {
    case null:
      return { ok: true, content: said };
    case "accepted":
      return basis === undefined ? refuse("nothingToAccept") : { ok: true, content: { ...said, ...kept } };
    case "inputsChanged": {
      const inputs = tidyInputs(request.inputs);
      if (kept.points === null && sameInputs(inputs, tidyInputs(kept.inputs))) return refuse("sameInputs");
      return { ok: true, content: { ...said, inputs } };
    }
    case "pointsChanged": {
      const points = Rational.tryParse(request.points ?? "");
      if (points === undefined) return refuse("pointsMissing");
      if (points.sign() < 0 || points.compare(max) > 0) return refuse("pointsOutOfRange");
      return { ok: true, content: { ...said, inputs: kept.inputs, points: points.toFraction() } };
    }
  }
}

function textOf(text: string | null): string | null {
  const tidy = text?.normalize("NFC").trim() ?? "";
  return tidy === "" ? null : tidy;
}

/** Inputs without empty values, each in one form of writing. */
function tidyInputs(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const tidy: Record<string, string> = {};
  for (const [name, value] of Object.entries(inputs)) {
    const text = textOf(value);
    if (text !== null) tidy[name] = text;
  }
  return tidy;
}
