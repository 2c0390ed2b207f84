import type { z } from "zod";
import { defineOperation } from "../operation.ts";
import { paperFile, paperQuery } from "./papers.ts";
import { amendmentErrors, previewAmendment } from "./publications.ts";
import { Reason } from "./texts.ts";

/** An amendment as far as its papers need it: the changes of its preview, and the reason as far as it is worded. */
export const AmendmentDraft = previewAmendment.body.extend({ reason: Reason.nullable().optional() });
export type AmendmentDraft = z.infer<typeof AmendmentDraft>;

const drafts = {
  method: "POST",
  access: { ability: "scoring.publish" },
  params: previewAmendment.params,
  query: paperQuery,
  body: AmendmentDraft,
  output: paperFile,
  errors: [...amendmentErrors],
} as const;

export const draftAmendingDecision = defineOperation({
  ...drafts,
  id: "scoring.draftAmendingDecision",
  path: "/api/rounds/{roundId}/amendments/decision-draft",
  summary:
    "The draft of the decision that amends a published result by these changes, as DOCX or PDF; nothing is written",
});

export const draftAmendingSubmission = defineOperation({
  ...drafts,
  id: "scoring.draftAmendingSubmission",
  path: "/api/rounds/{roundId}/amendments/submission",
  summary: "The submission to the chairman for such an amendment, as DOCX or PDF; nothing is written",
});
