import type { AmendmentChange } from "../../../../../contract/scoring/publications.ts";
import { findEffectiveEntry } from "../../../../../domain/scoring/columns/effective-entry.ts";
import type { EntryContent, ScoreEntry, Verdict } from "../../../../../domain/scoring/columns/entry.ts";
import { sameInputs } from "../../../../../domain/scoring/columns/same-inputs.ts";
import type { CaseSubject } from "../../../../../domain/scoring/council/case-subject.ts";
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
type SentChange = Pick<AmendmentChange, "inputs" | "points" | "reason">;

/**
 * The column of the council that a correction writes: the inputs, all of them, or points in their place; then the inputs
 * stay those that count now, also where an earlier correction set them.
 * @throws AppError `scoring.verdict_refused` with what is wrong, also where the component would stand as it stands.
 */
export function amendedContent(context: RequestContext, place: DecidedPlace, change: SentChange): EntryContent {
  const contradiction = findContradiction(place.subject, change);
  if (contradiction !== undefined) throw refused(context, place, [contradiction]);
  const wanted = { ...change, inputs: change.inputs ?? {} };
  const verdict = verdictOf(place, wanted);
  const decided = decideContent(context, place, { ...wanted, verdict });
  const counted = findEffectiveEntry(place.columns, "final");
  const content = verdict === "pointsChanged" ? { ...decided, inputs: counted?.inputs ?? {} } : decided;
  if (place.subject.kind === "component" && isAsCounted(counted, content))
    throw refused(context, place, [nothingChanged]);
  return content;
}

/** A correction that sets both or neither, of which a part would be passed over in silence. */
function findContradiction({ kind }: CaseSubject, { inputs, points }: SentChange): Text | undefined {
  if (kind === "extras") {
    if (points !== null) return pointsOfExtras;
    return inputs === null ? noExtras : undefined;
  }
  if (inputs !== null && points !== null) return inputsAndPoints;
  return inputs === null && points === null ? neitherGiven : undefined;
}

const pointsOfExtras: Text = {
  vi: "điểm thưởng, điểm trừ không đặt chung một số điểm; bỏ số điểm, ghi mức thưởng và mức trừ",
  en: "bonus and penalty are not set as one number of points; leave the points out and give bonus and penalty",
};

const noExtras: Text = {
  vi: "chưa ghi mức thưởng, mức trừ; ghi cả hai, 0 nếu không có",
  en: "neither bonus nor penalty is given; give both, 0 where there is none",
};

const inputsAndPoints: Text = {
  vi: "ghi cả số liệu lẫn số điểm; bỏ số điểm để điểm tính từ số liệu, hoặc bỏ số liệu để đặt số điểm này và giữ số liệu đang công bố",
  en: "both inputs and points are given; leave the points out to have them computed from the inputs, or leave the inputs out to set these points and keep the inputs as published",
};

const neitherGiven: Text = {
  vi: "chưa có số liệu, cũng chưa có số điểm; ghi một trong hai",
  en: "neither inputs nor points are given; give one of them",
};

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
function isAsCounted(counted: ScoreEntry | undefined, content: Pick<EntryContent, "inputs" | "points">): boolean {
  return counted !== undefined && counted.points === content.points && sameInputs(counted.inputs, content.inputs);
}
