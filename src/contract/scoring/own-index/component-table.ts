import { z } from "zod";
import { UnitId } from "../../../domain/organisations/model.ts";
import { defineOperation } from "../../operation.ts";
import { ownIndexParams } from "./rounds.ts";

/** The list of components as a file, with the filters of the screen. */
export const exportOwnComponents = defineOperation({
  id: "scoring.exportOwnComponents",
  method: "GET",
  path: "/api/own-index/{roundId}/components-table",
  summary: "Components of the national set with lead agency and the columns one may see, as XLSX or CSV",
  access: { ability: "scoring.read" },
  params: ownIndexParams,
  query: z.strictObject({
    format: z.enum(["xlsx", "csv"]).default("xlsx"),
    of: z.enum(["all", "mine", "open", "gap"]).optional(),
    area: z.string().max(60).optional(),
    lead: UnitId.optional(),
    q: z.string().trim().max(200).optional(),
  }),
  output: {
    kind: "file",
    mediaTypes: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv; charset=utf-8"],
  },
  errors: ["record.not_found"],
});
