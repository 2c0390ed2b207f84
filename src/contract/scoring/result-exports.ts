import { z } from "zod";
import { Day } from "../../domain/calendar/day.ts";
import { UnitId } from "../../domain/organisations/model.ts";
import { ResultStage } from "../../domain/scoring/columns/stage.ts";
import { BlockCode, RoundId } from "../../domain/scoring/round.ts";
import { defineOperation } from "../operation.ts";
import { docxMediaType, paperFile, paperQuery, pdfMediaType } from "./papers.ts";

const xlsxMediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const params = z.strictObject({ roundId: RoundId });

export const getScoreMatrix = defineOperation({
  id: "scoring.getScoreMatrix",
  method: "GET",
  path: "/api/rounds/{roundId}/matrix",
  summary:
    "All points of a round now or at the end of a day, units x components: XLSX with every column and reason, or A3 paper",
  access: { ability: "scoring.read" },
  params,
  /** The paper is of one block: the named one, else the first. */
  query: z.strictObject({
    format: z.enum(["xlsx", "docx", "pdf"]).default("xlsx"),
    block: BlockCode.optional(),
    stage: ResultStage.default("final"),
    /** The columns as they stood at the end of this day in Việt Nam; for those who see every column. */
    day: Day.optional(),
  }),
  output: { kind: "file", mediaTypes: [xlsxMediaType, docxMediaType, pdfMediaType] },
  errors: ["record.not_found"],
});

export const getResultLetter = defineOperation({
  id: "scoring.getResultLetter",
  method: "GET",
  path: "/api/rounds/{roundId}/units/{unitId}/letter",
  summary:
    "The letter that tells a unit its result with the reason of every lost point, as DOCX or PDF; a draft until published",
  access: { ability: "scoring.read" },
  params: params.extend({ unitId: UnitId }),
  query: paperQuery,
  output: paperFile,
  errors: ["record.not_found"],
});

export const getResultSheet = defineOperation({
  id: "scoring.getResultSheet",
  method: "GET",
  path: "/api/rounds/{roundId}/units/{unitId}/result-sheet",
  summary:
    "The result of a unit line by line without the letter, as DOCX or PDF: points, what decided and how they came about",
  access: "signedIn",
  params: params.extend({ unitId: UnitId }),
  query: paperQuery,
  output: paperFile,
  errors: ["record.not_found"],
});

export const getAgencyAnnex = defineOperation({
  id: "scoring.getAgencyAnnex",
  method: "GET",
  path: "/api/rounds/{roundId}/agencies/{agencyUnitId}/annex",
  summary: "What an agency appraised, component by component with all units, as annex of its report: DOCX, PDF or XLSX",
  access: { ability: "scoring.read" },
  params: params.extend({ agencyUnitId: UnitId }),
  query: z.strictObject({
    stage: z.enum(["appraisal1", "appraisal2"]).default("appraisal1"),
    format: z.enum(["docx", "pdf", "xlsx"]).default("docx"),
  }),
  output: { kind: "file", mediaTypes: [docxMediaType, pdfMediaType, xlsxMediaType] },
  errors: ["record.not_found"],
});
