import { z } from "zod";
import { Day } from "../../domain/calendar/day.ts";
import { UnitId } from "../../domain/organisations/model.ts";
import { RoundId } from "../../domain/scoring/round.ts";
import { typedLine, typedText } from "../../domain/text/typed-text.ts";
import { ImportPreview, ImportResult } from "../imports.ts";
import { defineOperation } from "../operation.ts";
import { ComponentInputTexts, OwnSheet, SelfEntry, SheetProgress, SheetTotals, SheetView } from "./sheet-parts.ts";
import { Reason, TextPair } from "./texts.ts";

const params = z.strictObject({ roundId: RoundId, unitId: UnitId });
const ComponentCode = z.string().min(1).max(60);
const Version = z.int().min(0);
/** Demanded of whoever acts on behalf of the unit. */
const reason = Reason.nullable().default(null);
const basedOnVersion = Version;
const acted = z.object({ version: z.int() });
const path = "/api/rounds/{roundId}/sheets/{unitId}";
const actErrors = ["record.not_found", "record.changed", "scoring.window_closed", "scoring.sheet_state"] as const;

export const listOwnSheets = defineOperation({
  id: "scoring.listOwnSheets",
  method: "GET",
  path: "/api/sheets",
  summary: "Sheets of running rounds that this person fills in or approves, and components asked of him",
  access: "signedIn",
  output: z.object({ items: z.array(OwnSheet) }),
  errors: [],
});

export const getSheet = defineOperation({
  id: "scoring.getSheet",
  method: "GET",
  path,
  summary: "The self-assessment of one unit: what is asked, what is filled in, what is missing, points so far",
  access: { ability: "scoring.read" },
  params,
  output: SheetView,
  errors: ["record.not_found"],
});

export const getSheetRules = defineOperation({
  id: "scoring.getSheetRules",
  method: "GET",
  path: `${path}/rules`,
  summary: "The criteria set of the unit's block as data, for computing points beside what is being typed",
  access: { ability: "scoring.read" },
  params,
  output: z.object({ year: z.int(), set: z.looseObject({ id: z.string() }) }),
  errors: ["record.not_found"],
});

export const saveSheetComponent = defineOperation({
  id: "scoring.saveSheetComponent",
  method: "POST",
  path: `${path}/components`,
  summary: "Write a new version of the unit's own column of one component; 409 with both where another one stands",
  access: { ability: "scoring.read" },
  params,
  body: z.strictObject({
    component: ComponentCode,
    basedOnVersion,
    inputs: ComponentInputTexts,
    estimate: z.boolean(),
    note: typedText().max(4000).nullable(),
    reason,
  }),
  output: z.object({
    entry: SelfEntry,
    faults: z.array(TextPair),
    warnings: z.array(TextPair),
    totals: SheetTotals,
    progress: SheetProgress,
  }),
  errors: [...actErrors, "scoring.inputs_refused", "scoring.component_not_asked", "scoring.reason_needed"],
});

export const requestExclusion = defineOperation({
  id: "scoring.requestExclusion",
  method: "POST",
  path: `${path}/exclusion-requests`,
  summary: "Ask the owner of the round to leave a component, criterion or area out for this unit",
  access: { ability: "scoring.fill" },
  params,
  /** `component` may also be the code of a criterion or an area. */
  body: z.strictObject({ component: ComponentCode, reason: Reason }),
  output: z.object({ requestId: z.uuid() }),
  status: 201,
  errors: [
    "record.not_found",
    "scoring.window_closed",
    "scoring.sheet_state",
    "scoring.component_not_asked",
    "scoring.request_waits",
  ],
});

/** Somebody who can be asked, without contact data. */
const Colleague = z.object({
  accountId: z.uuid(),
  displayName: z.string(),
  position: z.string().nullable(),
  unitName: z.string().nullable(),
});

export const listSheetPeople = defineOperation({
  id: "scoring.listSheetPeople",
  method: "GET",
  path: `${path}/people`,
  summary: "People and divisions of the unit who can be asked for components",
  access: { ability: "scoring.fill" },
  params,
  output: z.object({
    people: z.array(Colleague),
    divisions: z.array(z.object({ unitId: UnitId, nameVi: z.string(), nameEn: z.string().nullable() })),
  }),
  errors: ["record.not_found"],
});

export const assignSheetComponents = defineOperation({
  id: "scoring.assignSheetComponents",
  method: "POST",
  path: `${path}/assignments`,
  summary: "Ask a colleague or a division for components; both null takes the request back",
  access: { ability: "scoring.fill" },
  params,
  body: z.strictObject({
    components: z.array(ComponentCode).min(1).max(500),
    accountId: z.uuid().nullable(),
    divisionUnitId: UnitId.nullable(),
    due: Day.nullable(),
    note: typedText().max(1000).nullable(),
  }),
  output: z.object({ assigned: z.int() }),
  errors: ["record.not_found", "scoring.sheet_state", "scoring.not_of_unit"],
});

export const sendSheet = defineOperation({
  id: "scoring.sendSheet",
  method: "POST",
  path: `${path}/sending`,
  summary: "Give the sheet to the head of the unit for checking",
  access: { ability: "scoring.fill" },
  params,
  body: z.strictObject({ basedOnVersion }),
  output: acted,
  errors: [...actErrors],
});

export const returnSheet = defineOperation({
  id: "scoring.returnSheet",
  method: "POST",
  path: `${path}/return`,
  summary: "Give the sheet back with a reason, and remarks on components",
  access: { ability: "scoring.approve" },
  params,
  body: z.strictObject({
    basedOnVersion,
    reason: Reason,
    remarks: z.array(z.strictObject({ component: ComponentCode, text: Reason })).max(500),
  }),
  output: acted,
  errors: [...actErrors],
});

export const approveSheet = defineOperation({
  id: "scoring.approveSheet",
  method: "POST",
  path: `${path}/approval`,
  summary: "The head of the unit approves the sheet as it stands",
  access: { ability: "scoring.approve" },
  params,
  body: z.strictObject({ basedOnVersion }),
  output: acted,
  errors: [...actErrors, "scoring.estimates_left"],
});

export const submitSheet = defineOperation({
  id: "scoring.submitSheet",
  method: "POST",
  path: `${path}/submission`,
  summary: "Hand the approved sheet in",
  access: { ability: "scoring.fill" },
  params,
  body: z.strictObject({ basedOnVersion }),
  output: acted,
  errors: [...actErrors, "scoring.estimates_left"],
});

export const withdrawSheet = defineOperation({
  id: "scoring.withdrawSheet",
  method: "POST",
  path: `${path}/withdrawal`,
  summary: "Take a submitted sheet back before the appraisal begins",
  access: { ability: "scoring.approve" },
  params,
  body: z.strictObject({ basedOnVersion, reason: Reason }),
  output: acted,
  errors: [...actErrors, "scoring.appraisal_begun"],
});

const FreeText = typedText().max(8000).nullable();

export const changeSheetReport = defineOperation({
  id: "scoring.changeSheetReport",
  method: "PUT",
  path: `${path}/report`,
  summary: "Number and date of the official report, difficulties and proposals in it",
  access: { ability: "scoring.fill" },
  params,
  body: z.strictObject({
    basedOnVersion,
    number: typedLine().max(60).nullable(),
    date: Day.nullable(),
    difficulties: FreeText,
    proposals: FreeText,
    /** Needed where number or date of a submitted report are replaced once the appraisal has begun. */
    reason: Reason.optional(),
  }),
  output: acted,
  errors: [
    "record.not_found",
    "record.changed",
    "scoring.appraisal_begun",
    "scoring.round_not_open",
    "scoring.report_reason_missing",
  ],
});

export const copyFromPreviousRound = defineOperation({
  id: "scoring.copyFromPreviousRound",
  method: "POST",
  path: `${path}/copy`,
  summary: "Take the inputs of the round before for components still empty, marked as estimates",
  access: { ability: "scoring.fill" },
  params,
  body: z.strictObject({ basedOnVersion }),
  output: z.object({ copied: z.int() }),
  errors: [...actErrors],
});

export const uploadSignedScan = defineOperation({
  id: "scoring.uploadSignedScan",
  method: "POST",
  path: `${path}/scan`,
  summary: "The signed report as a scan: PDF or image, judged by its content",
  access: { ability: "scoring.fill" },
  params,
  query: z.strictObject({
    fileName: z.string().min(1).max(255),
    /** Needed where it takes the place of another one. */
    reason: Reason.optional(),
  }),
  body: { kind: "file", maxBytes: 32 * 1024 * 1024 },
  output: acted,
  rateLimit: { per: "account", count: 30, seconds: 60 },
  errors: [
    "record.not_found",
    "scoring.scan_refused",
    "scoring.appraisal_begun",
    "scoring.round_not_open",
    "scoring.report_reason_missing",
  ],
});

export const openSignedScan = defineOperation({
  id: "scoring.openSignedScan",
  method: "GET",
  path: `${path}/scan`,
  summary: "The signed scan of the report: the one that stands, or an earlier one by its id",
  access: { ability: "scoring.read" },
  params,
  query: z.strictObject({ scanId: z.uuid().optional() }),
  output: { kind: "file", mediaTypes: ["application/pdf", "image/jpeg", "image/png", "image/webp"] },
  errors: ["record.not_found"],
});

export const getSheetWorkbook = defineOperation({
  id: "scoring.getSheetWorkbook",
  method: "GET",
  path: `${path}/workbook`,
  summary: "The sheet as a workbook with what is stored: one line for each input of each component",
  access: { ability: "scoring.read" },
  params,
  output: { kind: "file", mediaTypes: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] },
  errors: ["record.not_found"],
});

export const previewSheetImport = defineOperation({
  id: "scoring.previewSheetImport",
  method: "POST",
  path: `${path}/import/preview`,
  summary: "Read and check a filled workbook against the sheet as it is; changes nothing",
  access: { ability: "scoring.read" },
  params,
  query: z.strictObject({ fileName: z.string().min(1).max(255) }),
  body: { kind: "file", maxBytes: 16 * 1024 * 1024 },
  output: ImportPreview,
  rateLimit: { per: "account", count: 30, seconds: 60 },
  errors: ["record.not_found", "import.unreadable", "scoring.window_closed", "scoring.sheet_state"],
});

export const applySheetImport = defineOperation({
  id: "scoring.applySheetImport",
  method: "POST",
  path: `${path}/import/{previewId}/apply`,
  summary: "Write what was previewed: every component or none",
  access: { ability: "scoring.read" },
  params: params.extend({ previewId: z.uuid() }),
  body: z.strictObject({ reason: Reason }),
  output: ImportResult,
  errors: ["record.not_found", "import.stale", "import.has_faults", "scoring.window_closed", "scoring.sheet_state"],
});
