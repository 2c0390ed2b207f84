import * as acts from "../../../contract/scoring/own-index/acts.ts";
import { exportOwnComponents as exportOperation } from "../../../contract/scoring/own-index/component-table.ts";
import * as components from "../../../contract/scoring/own-index/components.ts";
import * as gaps from "../../../contract/scoring/own-index/gaps.ts";
import * as leads from "../../../contract/scoring/own-index/leads.ts";
import * as report from "../../../contract/scoring/own-index/report.ts";
import * as rounds from "../../../contract/scoring/own-index/rounds.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { ScoringDeps } from "./deps.ts";
import {
  approveOwnIndex,
  recordOwnPublication,
  recordOwnSending,
  withdrawOwnApproval,
} from "./service/own-index/approve-index.ts";
import { approveOwnPart, returnOwnPart } from "./service/own-index/approve-part.ts";
import { exportOwnComponents } from "./service/own-index/export-components.ts";
import { getOwnComponent } from "./service/own-index/get-component.ts";
import { applyOwnImport, getOwnTemplate, previewOwnImport } from "./service/own-index/import-tables.ts";
import { changeLeads, findHeads, listLeads } from "./service/own-index/leads.ts";
import { listOwnComponents } from "./service/own-index/list-components.ts";
import { listOwnGaps } from "./service/own-index/list-gaps.ts";
import { getOwnIndex } from "./service/own-index/read-overview.ts";
import { listOwnIndexYears } from "./service/own-index/read-years.ts";
import { remindOwnLeads } from "./service/own-index/remind-leads.ts";
import { changeOwnReportTexts, getOwnReportTexts } from "./service/own-index/report-texts.ts";
import { saveForecast } from "./service/own-index/save-forecast.ts";
import { saveMinistryPoints } from "./service/own-index/save-ministry.ts";
import { saveOwnScore } from "./service/own-index/save-self.ts";
import { changeOwnIndex, createOwnIndex, startOwnIndex } from "./service/own-index/set-up.ts";

/** The province's own index. Each line: which operation, which service. */
export function ownIndexRoutes(app: HttpApp, on: MountDeps, deps: ScoringDeps): void {
  mount(app, on, rounds.listOwnIndexYears, ({ context }) => listOwnIndexYears(deps, context));
  mount(app, on, rounds.createOwnIndex, ({ context, body }) => createOwnIndex(deps, context, body));
  mount(app, on, rounds.getOwnIndex, ({ context, params }) => getOwnIndex(deps, context, params.roundId));
  mount(app, on, rounds.changeOwnIndex, ({ context, params, body }) =>
    changeOwnIndex(deps, context, params.roundId, body),
  );
  mount(app, on, rounds.openOwnIndex, ({ context, params, body }) =>
    startOwnIndex(deps, context, params.roundId, body),
  );
  leadRoutes(app, on, deps);
  mount(app, on, report.getOwnReportTexts, ({ context, params }) => getOwnReportTexts(deps, context, params.roundId));
  mount(app, on, report.changeOwnReportTexts, ({ context, params, body }) =>
    changeOwnReportTexts(deps, context, params.roundId, body),
  );
  mount(app, on, components.listOwnComponents, ({ context, params }) =>
    listOwnComponents(deps, context, params.roundId),
  );
  mount(app, on, exportOperation, ({ context, params, query }) =>
    exportOwnComponents(deps, context, params.roundId, query),
  );
  mount(app, on, components.getOwnComponent, ({ context, params }) => getOwnComponent(deps, context, params));
  mount(app, on, components.saveForecast, ({ context, params, body }) => saveForecast(deps, context, params, body));
  mount(app, on, components.saveOwnScore, ({ context, params, body }) => saveOwnScore(deps, context, params, body));
  mount(app, on, components.saveMinistryPoints, ({ context, params, body }) =>
    saveMinistryPoints(deps, context, params.roundId, body),
  );
  actRoutes(app, on, deps);
  mount(app, on, gaps.listOwnGaps, ({ context, params, query }) => listOwnGaps(deps, context, params.roundId, query));
}

function leadRoutes(app: HttpApp, on: MountDeps, deps: ScoringDeps): void {
  mount(app, on, leads.listOwnLeads, ({ context, params }) => listLeads(deps, context, params.roundId));
  mount(app, on, leads.changeOwnLeads, ({ context, params, body }) => changeLeads(deps, context, params.roundId, body));
  mount(app, on, leads.findOwnHeads, ({ context, params, query }) =>
    findHeads(deps, context, params.roundId, query.unitId),
  );
  mount(app, on, leads.getOwnIndexTemplate, ({ context, params }) => getOwnTemplate(deps, context, params));
  mount(app, on, leads.previewOwnIndexImport, ({ context, params, body }) =>
    previewOwnImport(deps, context, params, body),
  );
  mount(app, on, leads.applyOwnIndexImport, ({ context, params, body }) => applyOwnImport(deps, context, params, body));
}

function actRoutes(app: HttpApp, on: MountDeps, deps: ScoringDeps): void {
  mount(app, on, acts.approveOwnPart, ({ context, params }) => approveOwnPart(deps, context, params));
  mount(app, on, acts.returnOwnPart, ({ context, params, body }) => returnOwnPart(deps, context, params, body));
  mount(app, on, acts.approveOwnIndex, ({ context, params }) => approveOwnIndex(deps, context, params.roundId));
  mount(app, on, acts.withdrawOwnApproval, ({ context, params, body }) =>
    withdrawOwnApproval(deps, context, params.roundId, body),
  );
  mount(app, on, acts.recordOwnSending, ({ context, params, body }) =>
    recordOwnSending(deps, context, params.roundId, body),
  );
  mount(app, on, acts.recordOwnPublication, ({ context, params, body }) =>
    recordOwnPublication(deps, context, params.roundId, body),
  );
  mount(app, on, acts.remindOwnLeads, ({ context, params, body }) =>
    remindOwnLeads(deps, context, params.roundId, body),
  );
}
