import { z } from "zod";
import { typedText } from "../../../domain/text/typed-text.ts";
import { defineOperation } from "../../operation.ts";
import { ownIndexParams } from "./rounds.ts";

/** What the province writes in its report beside the table of points; a line is a paragraph. */
const ReportTexts = z.strictObject({
  difficulties: typedText().max(8000).nullable(),
  proposals: typedText().max(8000).nullable(),
});

export const getOwnReportTexts = defineOperation({
  id: "scoring.getOwnReportTexts",
  method: "GET",
  path: "/api/own-index/{roundId}/report-texts",
  summary: "Difficulties and proposals in the province's report, with every earlier version",
  access: { ability: "scoring.read" },
  params: ownIndexParams,
  output: z.object({
    ...ReportTexts.shape,
    /** 0: nothing was written yet. */
    version: z.int(),
    /** The newest first. */
    versions: z.array(
      z.object({ ...ReportTexts.shape, version: z.int(), at: z.iso.datetime(), by: z.string().nullable() }),
    ),
    canChange: z.boolean(),
  }),
  errors: ["auth.forbidden", "record.not_found"],
});

export const changeOwnReportTexts = defineOperation({
  id: "scoring.changeOwnReportTexts",
  method: "PUT",
  path: "/api/own-index/{roundId}/report-texts",
  summary: "Write difficulties and proposals of the province's report; earlier versions stay",
  access: { ability: "scoring.manage" },
  params: ownIndexParams,
  body: ReportTexts.extend({ basedOnVersion: z.int().min(0) }),
  output: z.object({ version: z.int() }),
  errors: ["auth.forbidden", "record.not_found", "record.changed", "scoring.own_locked"],
});
