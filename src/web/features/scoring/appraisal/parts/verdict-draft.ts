import type { AppraisalLine } from "../../../../../contract/scoring/appraisal-lines.ts";
import type { ColumnView } from "../../../../../contract/scoring/columns.ts";
import type { Verdict } from "../../../../../domain/scoring/columns/entry.ts";

/** What an appraiser has typed for one line and not yet saved. */
export interface VerdictDraft {
  /** The version of the column it was written on. */
  readonly version: number;
  readonly verdict: Verdict | null;
  readonly inputs: Readonly<Record<string, string>>;
  readonly points: string | null;
  readonly remarkCode: string | null;
  readonly reason: string;
  readonly asksExplanation: boolean;
  readonly question: string;
}

/** The column of a stage and seat on a line. */
export function columnAt(line: Pick<AppraisalLine, "columns">, stage: string, seat = 1): ColumnView | undefined {
  return line.columns.find((one) => one.stage === stage && one.seat === seat);
}

/** True where accepting at the second appraisal keeps what the first one decided, and not what the unit wrote. */
export function keepsFirst(line: Pick<AppraisalLine, "columns">): boolean {
  return (columnAt(line, "appraisal1")?.verdict ?? null) !== null;
}

/** The form as it stands before anything is typed: the stored verdict, or the inputs of the unit to begin with. */
export function startDraft(line: AppraisalLine, stage: "appraisal1" | "appraisal2", seat: number): VerdictDraft {
  const stored = columnAt(line, stage, seat);
  const before =
    stage === "appraisal2" ? (columnAt(line, "appraisal1") ?? columnAt(line, "self")) : columnAt(line, "self");
  const inputs = stored !== undefined && stored.verdict !== null ? stored.inputs : (before?.inputs ?? {});
  return {
    version: stored?.version ?? 0,
    verdict: stored?.verdict ?? null,
    inputs,
    points: stored?.pointsSet === true ? (stored.points?.printed ?? null) : null,
    remarkCode: stored?.remarkCode ?? null,
    reason: stored?.reason ?? "",
    asksExplanation: stored?.asksExplanation ?? false,
    question: stored?.asksExplanation === true ? (stored.note ?? "") : "",
  };
}

/** True where the draft says something else than what it began from. */
export function isChanged(draft: VerdictDraft, start: VerdictDraft): boolean {
  const { version: _, ...typed } = draft;
  const { version: __, ...stored } = start;
  return JSON.stringify(typed) !== JSON.stringify(stored);
}

/** The body of the save: only what belongs to the verdict that was chosen. */
export function toRequest(draft: VerdictDraft) {
  const changes = draft.verdict === "inputsChanged" || draft.verdict === "pointsChanged";
  return {
    verdict: draft.verdict,
    inputs: draft.verdict === "inputsChanged" ? { ...draft.inputs } : {},
    points: draft.verdict === "pointsChanged" ? draft.points : null,
    reason: changes || draft.reason !== "" ? draft.reason : null,
    remarkCode: draft.remarkCode,
    asksExplanation: draft.asksExplanation,
    question: draft.asksExplanation ? draft.question : null,
  };
}
