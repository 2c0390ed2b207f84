import { z } from "zod";
import { AppraisalStage } from "../../domain/scoring/appraisal/decide-verdict.ts";
import { RoundId } from "../../domain/scoring/round.ts";
import { typedText } from "../../domain/text/typed-text.ts";
import { defineOperation } from "../operation.ts";
import { docxMediaType, pdfMediaType } from "./papers.ts";
import { letterFields, zipMediaType } from "./reminder-letters.ts";

const params = z.object({ roundId: RoundId });
const stage = AppraisalStage;
const assignmentIds = z.array(z.uuid()).min(1).max(200);

export const urgeAgencies = defineOperation({
  id: "scoring.urgeAgencies",
  method: "POST",
  path: "/api/rounds/{roundId}/agency-urges",
  summary:
    "Reminds the officers and leaders of chosen parts of the appraisal with a text, in the application and by the ways they chose.",
  access: { ability: "scoring.manage" },
  params,
  body: z.strictObject({ assignmentIds, stage, text: typedText().min(5).max(2000) }),
  output: z.object({ agencies: z.int(), people: z.int() }),
  errors: ["auth.forbidden", "record.not_found", "scoring.round_published"],
});

export const makeAgencyLetters = defineOperation({
  id: "scoring.makeAgencyLetters",
  method: "POST",
  path: "/api/rounds/{roundId}/agency-letters",
  summary:
    "Letters that urge the agencies of chosen parts of the appraisal, one for each agency, as DOCX or PDF; several come as a ZIP.",
  access: { ability: "scoring.manage" },
  params,
  body: z.strictObject({ assignmentIds, stage, ...letterFields }),
  output: { kind: "file", mediaTypes: [docxMediaType, pdfMediaType, zipMediaType] },
  errors: ["auth.forbidden", "record.not_found", "scoring.round_published"],
});
