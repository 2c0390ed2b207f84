import { z } from "zod";
import { Day } from "../../domain/calendar/day.ts";
import { PaperFormat } from "../../domain/documents/paper-format.ts";
import { UnitId } from "../../domain/organisations/model.ts";
import { RoundId } from "../../domain/scoring/round.ts";
import { typedLine } from "../../domain/text/typed-text.ts";
import { defineOperation } from "../operation.ts";
import { docxMediaType, pdfMediaType } from "./papers.ts";

export const zipMediaType = "application/zip";

/** What is said of every letter that urges. */
export const letterFields = {
  /** Number and day of the letter; null: left open on paper. */
  number: typedLine().min(1).max(40).nullable(),
  date: Day.nullable(),
  /** Whom to ask: name, office, telephone. */
  contact: typedLine().min(1).max(300).nullable(),
  format: PaperFormat.default("docx"),
};

export const makeReminderLetters = defineOperation({
  id: "scoring.makeReminderLetters",
  method: "POST",
  path: "/api/rounds/{roundId}/letters",
  summary:
    "Letters that urge chosen units, as DOCX or PDF in the form of Nghị định 30/2020/NĐ-CP; several come as a ZIP.",
  access: { ability: "scoring.manage" },
  params: z.object({ roundId: RoundId }),
  body: z.strictObject({
    unitIds: z.array(UnitId).min(1).max(200),
    /** What they are urged to do; missing: to explain while explanations are open, else to assess themselves. */
    about: z.enum(["self", "explanation"]).optional(),
    ...letterFields,
  }),
  output: { kind: "file", mediaTypes: [docxMediaType, pdfMediaType, zipMediaType] },
  errors: ["auth.forbidden", "record.not_found", "scoring.round_published"],
});
