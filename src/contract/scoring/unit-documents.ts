import { z } from "zod";
import { UnitId } from "../../domain/organisations/model.ts";
import { RoundId } from "../../domain/scoring/round.ts";
import { defineOperation } from "../operation.ts";
import { paperFile, paperQuery } from "./papers.ts";

export const getSelfAssessmentReport = defineOperation({
  id: "scoring.getSelfAssessmentReport",
  method: "GET",
  path: "/api/rounds/{roundId}/sheets/{unitId}/report",
  summary:
    "The self-assessment report of a unit with its score sheet, as DOCX or PDF in the form of Nghị định 30/2020/NĐ-CP",
  access: { ability: "scoring.read" },
  params: z.strictObject({ roundId: RoundId, unitId: UnitId }),
  query: paperQuery,
  output: paperFile,
  errors: ["record.not_found"],
});
