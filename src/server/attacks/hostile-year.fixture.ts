import { makePdf, makeZip } from "../testing/small-files.ts";
import type { HostileActs } from "./hostile-acts.fixture.ts";
import { convene } from "./hostile-council.fixture.ts";
import { named, onPaper, reason, table, tiny, verdictReason } from "./hostile-words.fixture.ts";

export interface Year {
  readonly openRoundId: string;
  readonly ownUnitId: string;
  readonly documentId: string;
}

/** The round of this year from the self-assessment to the council, every word of every act a hostile one. */
export async function liveThroughYear(acts: HostileActs, year: Year): Promise<void> {
  await assess(acts, year);
  await checkSheet(acts, year);
  await runRound(acts, year);
  acts.goTo("2026-12-08");
  await appraise(acts, year);
  acts.goTo("2026-12-23");
  await explain(acts, year);
  acts.goTo("2027-01-06");
  await convene(acts, year);
}

async function assess(acts: HostileActs, { openRoundId, ownUnitId }: Year): Promise<void> {
  const { must, as } = acts;
  const [focal, head] = [await as("daumoi.yte"), await as("giamdoc.yte")];
  const sheet = `/api/rounds/${openRoundId}/sheets/${ownUnitId}`;
  const unit = `/api/rounds/${openRoundId}/units/${ownUnitId}`;
  const { components, version } = await must(focal, "GET", sheet);
  const { entry } = components.find((one: { code: string }) => one.code === "1.1.1");
  const saved = { inputs: entry?.inputs ?? {}, estimate: false, note: reason, reason };
  const based = { component: "1.1.1", basedOnVersion: entry?.version ?? 0 };
  await must(focal, "POST", `${sheet}/components`, { ...based, ...saved });
  const report = { number: tiny, date: "2026-11-20", difficulties: reason, proposals: reason, reason };
  await must(focal, "PUT", `${sheet}/report`, { basedOnVersion: version, ...report });
  const { accountId } = await must(head, "GET", "/api/session");
  const task = { components: ["1.1.1"], accountId, divisionUnitId: null, due: null, note: reason };
  await must(focal, "POST", `${sheet}/assignments`, task);
  await must(focal, "POST", `${sheet}/exclusion-requests`, { component: "1.1.2", reason });
  await must(focal, "POST", `${unit}/exclusion-requests`, { part: "1.2.1", reason });
  await must(focal, "POST", `${unit}/extras`, { bonus: "0.5", penalty: "0", basedOnVersion: 0, note: reason });
  const columns = ["Component", "Input", "Value", "Version"];
  const rows = table(columns, [tiny, tiny, tiny, ""]);
  await must(focal, "POST", `${sheet}/import/preview?${named("csv")}`, rows);
  const empty = table(columns, ["1.1.1", "value", Object.values(entry?.inputs ?? {})[0] as string, ""]);
  const { previewId } = await must(focal, "POST", `${sheet}/import/preview?${named("csv")}`, empty);
  await must(focal, "POST", `${sheet}/import/${previewId}/apply`, { reason });
}

/** A sheet that its head returns, approves and withdraws; the signed report comes as a scan. */
async function checkSheet(acts: HostileActs, { openRoundId }: Year): Promise<void> {
  const { must, as, keep } = acts;
  const [focal, head] = [await as("daumoi.congthuong"), await as("giamdoc.congthuong")];
  const { unitId } = await must(focal, "GET", "/api/session");
  const sheet = `/api/rounds/${openRoundId}/sheets/${unitId}`;
  const based = async () => ({ basedOnVersion: (await must(focal, "GET", sheet)).version });
  const remarks = [{ component: "1.1.1", text: reason }];
  await must(head, "POST", `${sheet}/return`, { ...(await based()), reason, remarks });
  await must(focal, "POST", `${sheet}/sending`, await based());
  await must(head, "POST", `${sheet}/approval`, await based());
  const why = `reason=${encodeURIComponent(tiny)}`;
  for (const pages of [1, 2]) await must(focal, "POST", `${sheet}/scan?${named("pdf")}&${why}`, makePdf(pages));
  await must(focal, "POST", `${sheet}/submission`, await based());
  await must(head, "POST", `${sheet}/withdrawal`, { ...(await based()), reason });
  keep([`${sheet}/scan`]);
}

async function runRound(acts: HostileActs, { openRoundId, ownUnitId, documentId }: Year): Promise<void> {
  const { must, as } = acts;
  const [owner, focal] = [await as("chutri"), await as("daumoi.yte")];
  const at = `/api/rounds/${openRoundId}`;
  const { items } = await must(owner, "GET", `${at}/exclusion-requests`);
  const waiting = items.filter((one: { answer: unknown }) => one.answer === null);
  for (const { id } of waiting)
    await must(owner, "POST", `${at}/exclusion-requests/${id}/answer`, { answer: "granted", reason });
  const [{ unitId, part }] = waiting;
  await must(owner, "POST", `${at}/exclusions/end`, { unitId, part, reason });
  await must(owner, "POST", `${at}/urges`, { unitIds: [ownUnitId], text: reason });
  const letter = { number: tiny, date: "2026-11-23", contact: reason.slice(0, 290) };
  await must(owner, "POST", `${at}/letters`, { unitIds: [ownUnitId], ...letter });
  await must(owner, "POST", `${at}/windows/self/extension`, { closesAt: "2026-12-06T17:00:00.000Z", reason });
  const until = "2026-12-09T10:00:00.000Z";
  await must(owner, "POST", `${at}/reopenings`, { unitIds: [ownUnitId], stage: "self", until, reason });
  const [reopening] = (await must(owner, "GET", `${at}/schedule`)).reopenings;
  await must(owner, "POST", `${at}/reopenings/${reopening?.id}/end`, { reason });
  const { document } = await must(focal, "GET", `/api/evidence/${documentId}`);
  const { title, number, issuer } = { title: reason.slice(0, 490), number: tiny, issuer: reason.slice(0, 290) };
  const facts = { documentDate: null, provesFrom: null, provesUntil: null, public: false };
  const basedOnVersion = document.version;
  await must(focal, "PUT", `/api/evidence/${documentId}`, { basedOnVersion, title, number, issuer, ...facts });
  const cited = { kind: "cited", unitId: ownUnitId, title, number, issuer, ...facts };
  const { id } = await must(focal, "POST", "/api/evidence", cited);
  const place = { component: "1.1.1", stage: "self", documentId: id, pageFrom: 1, pageTo: null };
  const unit = `${at}/units/${ownUnitId}`;
  const { linkId } = await must(focal, "POST", `${unit}/evidence`, { ...place, section: tiny, note: tiny });
  await must(focal, "POST", `${unit}/evidence/${linkId}/removal`, { reason });
  await must(focal, "POST", `/api/evidence/${id}/removal`, { reason });
  await must(owner, "PUT", `${at}/public-changes`, { shown: true, reason });
  await unpack(acts, ownUnitId);
  await uploadTemplate(acts);
}

async function appraise(acts: HostileActs, { openRoundId, ownUnitId, documentId }: Year): Promise<void> {
  const { must, as, keep } = acts;
  const [owner, officer, leader] = [await as("chutri"), await as("thamdinh.noivu"), await as("giamdoc.noivu")];
  const at = `/api/rounds/${openRoundId}`;
  const { unitId } = await must(await as("daumoi.taichinh"), "GET", "/api/session");
  const line = { unitId, component: "1.1.1", stage: "appraisal1", seat: 1, basedOnVersion: 0 };
  const verdict = {
    verdict: "pointsChanged",
    points: "0",
    reason: verdictReason,
    asksExplanation: true,
    question: verdictReason,
  };
  await must(officer, "POST", `${at}/appraisal/verdicts`, { ...line, ...verdict });
  const extras = { bonus: "0", penalty: "0.25", stage: "appraisal1", basedOnVersion: 0, reason: verdictReason };
  await must(officer, "POST", `${at}/units/${unitId}/extras/verdict`, extras);
  const { lines } = await must(owner, "GET", `${at}/assignments`);
  const part = lines.find((one: { part: unknown; replacement: boolean }) => one.part === null && !one.replacement);
  const stage = "appraisal1";
  const work = `${at}/appraisal/parts/${part.id}`;
  await must(leader, "POST", `${work}/approval`, { stage, confirmIncomplete: true });
  await must(leader, "POST", `${work}/return`, { stage, reason });
  await must(leader, "POST", `${work}/approval`, { stage, confirmIncomplete: true });
  const urged = { assignmentIds: [part.id], stage };
  await must(owner, "POST", `${at}/agency-urges`, { ...urged, text: reason });
  const letter = { number: tiny, date: "2026-12-08", contact: reason.slice(0, 290) };
  await must(owner, "POST", `${at}/agency-letters`, { ...urged, ...letter });
  const marks = `${at}/units/${ownUnitId}/evidence-marks`;
  const { components } = await must(await as("daumoi.yte"), "GET", `${at}/sheets/${ownUnitId}`);
  const component = components[0].code;
  const mark = { documentId, component, page: 1, comment: reason, rectangle: null };
  await must(officer, "POST", marks, mark);
  keep([`${marks}?documentId=${documentId}&component=${component}`, `${at}/agencies/${part.agencyUnitId}/annex`]);
}

async function explain(acts: HostileActs, { openRoundId }: Year): Promise<void> {
  const { must, as, keep } = acts;
  const [focal, head] = [await as("daumoi.taichinh"), await as("giamdoc.taichinh")];
  const { unitId } = await must(focal, "GET", "/api/session");
  const path = `/api/rounds/${openRoundId}/units/${unitId}/explanation`;
  const answer = { component: "1.1.1", basedOnVersion: 0, answer: "explains", text: reason };
  await must(focal, "POST", path, answer);
  const move = async (who: string, act: string, why: string | null) => {
    const { version: basedOnVersion } = await must(focal, "GET", path);
    await must(who, "POST", `${path}/moves`, { act, basedOnVersion, reason: why });
  };
  await move(focal, "send", null);
  await move(head, "return", reason);
  keep([path, `/api/rounds/${openRoundId}/units/${unitId}/columns?component=1.1.1`]);
}

/** Documents from an archive whose files have hostile names; another archive stays to be looked into. */
async function unpack({ must, as, keep }: HostileActs, unitId: string): Promise<void> {
  const focal = await as("daumoi.yte");
  const path = `${onPaper(tiny).replaceAll("/", "")}.pdf`;
  const zip = makeZip({ [path]: makePdf(1, "Nen") });
  const sent = { unitId, fileName: `${tiny}.zip`, size: zip.length, sha256: null };
  const send = async () => {
    const { id } = await must(focal, "POST", "/api/uploads", sent);
    await must(focal, "PUT", `/api/uploads/${id}/pieces/0`, new Uint8Array(zip));
    await must(focal, "POST", `/api/uploads/${id}/finish`);
    return id;
  };
  await must(focal, "POST", `/api/uploads/${await send()}/archive`, { paths: [path] });
  const kept = await send();
  keep([`/api/uploads/${kept}`, `/api/uploads/${kept}/archive`], "daumoi.yte");
}

async function uploadTemplate({ must, as, keep }: HostileActs): Promise<void> {
  const owner = await as("chutri");
  const at = "/api/paper-templates/resultDecision";
  const shipped = await must(owner, "GET", `${at}/file`);
  const { version } = await must(owner, "POST", `${at}/versions?${named("docx")}`, shipped);
  await must(owner, "POST", `${at}/use`, { version, reason });
  keep([`${at}/file`, `${at}/preview`, `${at}/warnings?version=${version}`]);
}
