import type { Ability } from "../../../domain/identity/ability.ts";
import { type Entries, type Entry, noId, reason } from "./entry.ts";

const nowhere = { roundId: noId };
/** Who passes the door learns of a year that is not there no more than that; who sees what of one is tried beside it. */
const behind = (door: Ability, more: Partial<Omit<Entry, "rule">> = {}): Entry => ({
  rule: { door, granted: "404" },
  params: () => nowhere,
  ...more,
});
const fields = {
  year: 2025,
  titleVi: "Chỉ số của phép thử",
  titleEn: null,
  demonstration: true,
  setId: noId,
  dueAt: null,
  evidenceFrom: null,
  evidenceUntil: null,
};
const part = () => ({ ...nowhere, unitId: noId });
const table = () => ({ ...nowhere, table: "leads" });
const component = () => ({ ...nowhere, component: "1.1.1" });

export const ownIndexEntries: Entries = {
  "scoring.listOwnIndexYears": { rule: { door: "scoring.read" } },
  // There is no such set.
  "scoring.createOwnIndex": {
    rule: { door: "scoring.manage", inside: { ability: "scoring.manage", reach: "province", outside: "403" } },
    body: () => ({ ...fields, leadsFrom: null, reason }),
  },
  "scoring.changeOwnIndex": behind("scoring.manage", { body: () => ({ ...fields, basedOnVersion: 1, reason }) }),
  "scoring.openOwnIndex": behind("scoring.manage", { body: () => ({ reason }) }),
  "scoring.getOwnIndex": behind("scoring.read"),
  "scoring.listOwnLeads": behind("scoring.read"),
  "scoring.changeOwnLeads": behind("scoring.manage", {
    body: () => ({
      ...{ basedOnVersion: 1, parts: ["1"], leadUnitId: null, headAccountId: null, cooperatingUnitIds: [] },
      reason,
    }),
  }),
  "scoring.findOwnHeads": behind("scoring.manage", { query: ({ unitId }) => ({ unitId }) }),
  "scoring.getOwnIndexTemplate": behind("scoring.manage", { params: table }),
  "scoring.previewOwnIndexImport": behind("scoring.manage", {
    params: table,
    query: () => ({ fileName: "a.csv" }),
  }),
  "scoring.applyOwnIndexImport": behind("scoring.manage", {
    params: () => ({ ...table(), previewId: noId }),
    body: () => ({ reason }),
  }),
  "scoring.listOwnComponents": behind("scoring.read"),
  "scoring.exportOwnComponents": behind("scoring.read"),
  "scoring.getOwnComponent": behind("scoring.read", { params: component }),
  "scoring.saveForecast": behind("scoring.fill", {
    params: component,
    body: () => ({ points: "1", note: null, reason: null }),
  }),
  "scoring.saveOwnScore": behind("scoring.fill", {
    params: component,
    body: () => ({ inputs: {}, estimate: false, note: null, basedOnVersion: 0, reason: null }),
  }),
  "scoring.saveMinistryPoints": behind("scoring.manage", {
    body: () => ({ items: [{ component: "1.1.1", points: "1", note: null }], reason }),
  }),
  "scoring.approveOwnPart": behind("scoring.approve", { params: part, body: () => ({}) }),
  "scoring.returnOwnPart": {
    ...behind("scoring.read", { params: part, body: () => ({ reason }) }),
  },
  "scoring.approveOwnIndex": behind("scoring.endorse", { body: () => ({}) }),
  "scoring.withdrawOwnApproval": behind("scoring.endorse", { body: () => ({ reason }) }),
  "scoring.recordOwnSending": behind("scoring.manage", {
    body: () => ({ number: "1/BC-UBND", date: "2026-01-05", reason: null }),
  }),
  "scoring.recordOwnPublication": behind("scoring.manage", {
    body: () => ({ decision: null, rank: null, rankOf: null, reason }),
  }),
  "scoring.getOwnReport": behind("scoring.read"),
  "scoring.getOwnReportTexts": behind("scoring.read"),
  "scoring.changeOwnReportTexts": behind("scoring.manage", {
    body: () => ({ difficulties: null, proposals: null, basedOnVersion: 0 }),
  }),
  "scoring.remindOwnLeads": behind("scoring.manage", { body: ({ unitId }) => ({ unitIds: [unitId], text: reason }) }),
  "scoring.listOwnGaps": behind("scoring.read"),
};
