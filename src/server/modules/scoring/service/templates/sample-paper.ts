import type { OfficialDocument } from "../../../../../domain/documents/official-document.ts";
import { type PaperKind, type TextKind, writtenPaper } from "../../../../../domain/documents/paper-template.ts";
import {
  sampleAmendingDecision,
  sampleAmendingSubmission,
  sampleDecision,
  sampleSubmission,
} from "./sample-result-papers.ts";
import {
  sampleAppraisal,
  sampleLetter,
  sampleMatrix,
  sampleMinutes,
  sampleReminder,
  sampleReport,
} from "./sample-round-papers.ts";

/** A paper with invented figures, marked as such, by which a template is looked at; an annex is in the paper it belongs to. */
export function samplePaper(kind: PaperKind): OfficialDocument {
  return samples[writtenPaper(kind)]();
}

const samples: Readonly<Record<TextKind, () => OfficialDocument>> = {
  resultDecision: sampleDecision,
  resultSubmission: sampleSubmission,
  councilMinutes: sampleMinutes,
  selfAssessmentReport: sampleReport,
  appraisalReport: sampleAppraisal,
  resultLetter: sampleLetter,
  scoreMatrix: sampleMatrix,
  reminderLetter: sampleReminder,
  amendingDecision: sampleAmendingDecision,
  amendingSubmission: sampleAmendingSubmission,
};
