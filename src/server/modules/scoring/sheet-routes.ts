import * as sheets from "../../../contract/scoring/sheets.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { EvidenceDeps, ScoringDeps } from "./deps.ts";
import { copyFromPreviousRound } from "./service/sheets/copy-previous.ts";
import { listOwnSheets } from "./service/sheets/own-sheets.ts";
import { getSheet, getSheetRules } from "./service/sheets/read-sheet.ts";
import { requestExclusion } from "./service/sheets/request-exclusion.ts";
import { saveSheetComponent } from "./service/sheets/save-component.ts";
import { approveSheet, returnSheet, sendSheet, submitSheet, withdrawSheet } from "./service/sheets/sheet-acts.ts";
import { applySheetImport, getSheetWorkbook, previewSheetImport } from "./service/sheets/sheet-file.ts";
import { changeSheetReport } from "./service/sheets/sheet-report.ts";
import { assignSheetComponents, listSheetPeople } from "./service/sheets/sheet-tasks.ts";
import { openSignedScan, uploadSignedScan } from "./service/sheets/signed-scan.ts";

/** The self-assessment of a unit. Each line: which operation, which service. */
export function sheetRoutes(app: HttpApp, on: MountDeps, deps: ScoringDeps): void {
  sheetWorkbookRoutes(app, on, deps);
  mount(app, on, sheets.listOwnSheets, ({ context }) => listOwnSheets(deps, context));
  mount(app, on, sheets.getSheet, ({ context, params }) => getSheet(deps, context, params));
  mount(app, on, sheets.getSheetRules, ({ context, params }) => getSheetRules(deps, context, params));
  mount(app, on, sheets.saveSheetComponent, ({ context, params, body }) =>
    saveSheetComponent(deps, context, params, body),
  );
  mount(app, on, sheets.requestExclusion, ({ context, params, body }) => requestExclusion(deps, context, params, body));
  mount(app, on, sheets.listSheetPeople, ({ context, params }) => listSheetPeople(deps, context, params));
  mount(app, on, sheets.assignSheetComponents, ({ context, params, body }) =>
    assignSheetComponents(deps, context, params, body),
  );
  mount(app, on, sheets.sendSheet, ({ context, params, body }) => sendSheet(deps, context, params, body));
  mount(app, on, sheets.returnSheet, ({ context, params, body }) => returnSheet(deps, context, params, body));
  mount(app, on, sheets.approveSheet, ({ context, params, body }) => approveSheet(deps, context, params, body));
  mount(app, on, sheets.submitSheet, ({ context, params, body }) => submitSheet(deps, context, params, body));
  mount(app, on, sheets.withdrawSheet, ({ context, params, body }) => withdrawSheet(deps, context, params, body));
  mount(app, on, sheets.changeSheetReport, ({ context, params, body }) =>
    changeSheetReport(deps, context, params, body),
  );
  mount(app, on, sheets.copyFromPreviousRound, ({ context, params, body }) =>
    copyFromPreviousRound(deps, context, params, body),
  );
}

/** The sheet as a workbook, and back. */
function sheetWorkbookRoutes(app: HttpApp, on: MountDeps, deps: ScoringDeps): void {
  mount(app, on, sheets.getSheetWorkbook, ({ context, params }) => getSheetWorkbook(deps, context, params));
  mount(app, on, sheets.previewSheetImport, ({ context, params, body }) =>
    previewSheetImport(deps, context, params, body),
  );
  mount(app, on, sheets.applySheetImport, ({ context, params, body }) => applySheetImport(deps, context, params, body));
}

/** The signed scan of a report lies with the files. */
export function sheetFileRoutes(app: HttpApp, on: MountDeps, deps: EvidenceDeps): void {
  mount(app, on, sheets.uploadSignedScan, ({ context, params, query, body }) =>
    uploadSignedScan(deps, context, params, query, body),
  );
  mount(app, on, sheets.openSignedScan, ({ context, params, query }) => openSignedScan(deps, context, params, query));
}
