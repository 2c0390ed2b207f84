import { findEffectiveEntry } from "../../../../../domain/scoring/columns/effective-entry.ts";
import type { EntryContent, ScoreEntry, Verdict } from "../../../../../domain/scoring/columns/entry.ts";
import { sameInputs } from "../../../../../domain/scoring/columns/same-inputs.ts";
import { confirmedExtras } from "../../../../../domain/scoring/council/extra-case.ts";
import type { Text } from "../../../../../domain/scoring/finding.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import {
  basisOfCouncil,
  type DecidedPlace,
  decideContent,
  refused,
  type WantedDecision,
} from "../council/decide-content.ts";

type Wanted = Omit<WantedDecision, "verdict">;

/**
 * The column of the council that a correction writes: points where they are given, else the inputs.
 * @throws AppError `scoring.verdict_refused` with what is wrong, also where the component would stand as it stands.
 */
export function amendedContent(context: RequestContext, place: DecidedPlace, wanted: Wanted): EntryContent {
  const content = decideContent(context, place, { ...wanted, verdict: verdictOf(place, wanted) });
  if (place.subject.kind === "component" && isAsCounted(place.columns, content))
    throw refused(context, place, [nothingChanged]);
  return content;
}

/** Back to the inputs that counted before the council is to keep them: a later correction may take an earlier one back. */
function verdictOf(
  { subject, columns }: Pick<DecidedPlace, "subject" | "columns">,
  { inputs, points }: Wanted,
): Verdict {
  const isComponent = subject.kind === "component";
  if (points !== null && isComponent) return "pointsChanged";
  const basis = isComponent ? basisOfCouncil(columns) : confirmedExtras(columns);
  const whole = isComponent ? inputs : { bonus: "0", penalty: "0", ...inputs };
  return basis !== undefined && basis.points === null && sameInputs(basis.inputs, whole) ? "accepted" : "inputsChanged";
}

const nothingChanged: Text = {
  vi: "số liệu và điểm giống như đang được tính, không có gì để điều chỉnh",
  en: "inputs and points are as they count now: there is nothing to amend",
};

/** The component would stand as it stands. */
function isAsCounted(columns: readonly ScoreEntry[], content: Pick<EntryContent, "inputs" | "points">): boolean {
  const counted = findEffectiveEntry(columns, "final");
  return counted !== undefined && counted.points === content.points && sameInputs(counted.inputs, content.inputs);
}
