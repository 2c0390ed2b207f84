import { z } from "zod";
import { AccountId } from "../../../domain/identity/model.ts";
import { UnitId } from "../../../domain/organisations/model.ts";
import { ImportPreview, ImportResult } from "../../imports.ts";
import { defineOperation } from "../../operation.ts";
import { RoundPerson } from "../assignments.ts";
import { Reason } from "../texts.ts";
import { ownIndexParams } from "./rounds.ts";

const PartCode = z.string().trim().min(1).max(60);

export const OwnLeadRow = z.object({
  part: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  level: z.enum(["area", "criterion", "component"]),
  lead: z
    .object({
      unitId: UnitId,
      nameVi: z.string(),
      nameEn: z.string().nullable(),
      head: RoundPerson.nullable(),
      cooperating: z.array(z.object({ unitId: UnitId, nameVi: z.string(), nameEn: z.string().nullable() })),
    })
    .nullable(),
  /** Without a line of its own: the part above it whose line counts. */
  inheritedFrom: z.string().nullable(),
});
export type OwnLeadRow = z.infer<typeof OwnLeadRow>;

export const listOwnLeads = defineOperation({
  id: "scoring.listOwnLeads",
  method: "GET",
  path: "/api/own-index/{roundId}/leads",
  summary: "Every area, criterion and component with the agency that leads it and the head who answers for it",
  access: { ability: "scoring.read" },
  params: ownIndexParams,
  output: z.object({ version: z.int(), items: z.array(OwnLeadRow), abilities: z.object({ change: z.boolean() }) }),
  errors: ["record.not_found"],
});

export const changeOwnLeads = defineOperation({
  id: "scoring.changeOwnLeads",
  method: "PUT",
  path: "/api/own-index/{roundId}/leads",
  summary: "Name the lead of parts, many at once; without a unit the parts lose their own line",
  access: { ability: "scoring.manage" },
  params: ownIndexParams,
  body: z.strictObject({
    basedOnVersion: z.int(),
    parts: z.array(PartCode).min(1).max(500),
    leadUnitId: UnitId.nullable(),
    headAccountId: AccountId.nullable(),
    cooperatingUnitIds: z.array(UnitId).max(50),
    reason: Reason,
  }),
  output: z.object({ version: z.int() }),
  errors: ["auth.forbidden", "record.not_found", "record.changed", "scoring.own_locked", "scoring.own_lead_refused"],
});

export const findOwnHeads = defineOperation({
  id: "scoring.findOwnHeads",
  method: "GET",
  path: "/api/own-index/{roundId}/heads",
  summary: "People of a unit who may approve its part",
  access: { ability: "scoring.manage" },
  params: ownIndexParams,
  query: z.strictObject({ unitId: UnitId }),
  output: z.object({ items: z.array(RoundPerson) }),
  errors: ["auth.forbidden", "record.not_found"],
});

/** leads: who leads which part; ministry: the published points. */
export const OwnTable = z.enum(["leads", "ministry"]);
export type OwnTable = z.infer<typeof OwnTable>;
const tableParams = ownIndexParams.extend({ table: OwnTable });

export const getOwnIndexTemplate = defineOperation({
  id: "scoring.getOwnIndexTemplate",
  method: "GET",
  path: "/api/own-index/{roundId}/tables/{table}/template",
  summary: "The workbook of leads or of the ministry's points, to fill in",
  access: { ability: "scoring.manage" },
  params: tableParams,
  output: { kind: "file", mediaTypes: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] },
  errors: ["auth.forbidden", "record.not_found"],
});

export const previewOwnIndexImport = defineOperation({
  id: "scoring.previewOwnIndexImport",
  method: "POST",
  path: "/api/own-index/{roundId}/tables/{table}/import",
  summary: "Check a table of leads or of the ministry's points (XLSX, CSV); nothing changes yet",
  access: { ability: "scoring.manage" },
  params: tableParams,
  query: z.strictObject({ fileName: z.string().min(1).max(255) }),
  body: { kind: "file", maxBytes: 10_000_000 },
  output: ImportPreview,
  errors: [
    "auth.forbidden",
    "record.not_found",
    "scoring.own_locked",
    "scoring.own_not_running",
    "scoring.own_set_unknown",
    "import.unreadable",
  ],
});

export const applyOwnIndexImport = defineOperation({
  id: "scoring.applyOwnIndexImport",
  method: "POST",
  path: "/api/own-index/{roundId}/tables/{table}/import/{previewId}",
  summary: "Write what was previewed, all of it or nothing",
  access: { ability: "scoring.manage" },
  params: tableParams.extend({ previewId: z.uuid() }),
  body: z.strictObject({ reason: Reason }),
  output: ImportResult,
  errors: [
    "auth.forbidden",
    "record.not_found",
    "scoring.own_locked",
    "scoring.own_not_running",
    "scoring.own_set_unknown",
    "import.stale",
    "import.has_faults",
  ],
});
