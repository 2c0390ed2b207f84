import { type Demonstration, makeDemonstration } from "../testing/demonstration.ts";
import { makePdf } from "../testing/small-files.ts";
import { everyRole, signInWithEveryRole } from "./every-role.fixture.ts";
import { recordActs } from "./hostile-acts.fixture.ts";
import { writeArchives } from "./hostile-archives.fixture.ts";
import { fillOffices } from "./hostile-offices.fixture.ts";
import { scoreOwnIndex } from "./hostile-own-index.fixture.ts";
import { prepareRound } from "./hostile-preparation.fixture.ts";
import { makeEveryRule } from "./hostile-rules.fixture.ts";
import { everything, hostileTexts } from "./hostile-texts.fixture.ts";
import { onPaper, reason, short, verdictReason } from "./hostile-words.fixture.ts";
import { liveThroughYear } from "./hostile-year.fixture.ts";

/** The demonstration after people with rights have typed hostile texts wherever one may type. */
export interface HostileWorld {
  readonly demo: Demonstration;
  /** Somebody who holds every role. */
  readonly powerful: string;
  readonly focal: string;
  /** A published round in which set, blocks, units and the decision have hostile names. */
  readonly roundId: string;
  readonly setId: string;
  readonly unitIds: readonly string[];
  /** The sheet of a unit in the round under way, with hostile notes, report and evidence. */
  readonly openRoundId: string;
  readonly ownUnitId: string;
  readonly documentId: string;
  /** "operation field" of every hostile text that was accepted. */
  readonly taken: ReadonlySet<string>;
  /** Who reads single things that were made on the way, by address. */
  readonly made: ReadonlyMap<string, string>;
  /** The session of a person at the end of it all. */
  readonly as: (login: string) => Promise<string>;
}

const openRoundId = "01900000-0000-7000-8004-000000002026";

export async function makeHostileWorld(): Promise<HostileWorld> {
  const acts = recordActs(await makeDemonstration());
  const { demo, taken, made } = acts;
  const [powerful, focal] = [await signInWithEveryRole(demo), await demo.signIn("daumoi.yte")];
  const ownUnitId = (await must(demo, focal, "GET", "/api/session")).unitId;
  const unitIds: string[] = [];
  for (const text of hostileTexts) unitIds.push(await makeUnit(demo, powerful, ownUnitId, text));
  for (const [at, text] of hostileTexts.entries()) await makeAccount(demo, powerful, ownUnitId, { at, text });
  const setId = await makeSet(demo, powerful);
  const roundId = await makeRound(demo, powerful, setId, unitIds);
  const { items } = await must(demo, powerful, "GET", `/api/rounds/${roundId}/publications`);
  acts.keep([`/api/rounds/${roundId}/decision-files/${items[0].signedDecision.fileId}`]);
  const documentId = await fillSheet(demo, focal, ownUnitId, powerful);
  const world = { demo, roundId, setId, unitIds, openRoundId, ownUnitId, documentId, taken, made, as: acts.as };
  await fillOffices(acts, world);
  await prepareRound(acts, world);
  await makeEveryRule(acts);
  await scoreOwnIndex(acts);
  await writeArchives(acts, roundId);
  await liveThroughYear(acts, world);
  return { ...world, powerful: await acts.as(everyRole), focal: await acts.as("daumoi.yte") };
}

async function makeUnit(demo: Demonstration, cookie: string, parentId: string, text: string): Promise<string> {
  const names = { nameVi: text, nameEn: text, shortName: text.slice(0, 120) };
  const description = { officialCode: null, ...names, kind: "division", areaType: null, parentId };
  const body = { description, validFrom: "2025-07-01", sourceDocument: null, reason };
  return (await must(demo, cookie, "POST", "/api/units", body)).unitId;
}

async function makeAccount(
  demo: Demonstration,
  cookie: string,
  unitId: string,
  { at, text }: { readonly at: number; readonly text: string },
): Promise<void> {
  const name = { login: `ten.la.${at}`, displayName: `${text} `.slice(0, 120), position: text };
  const span = { email: null, phone: null, unitId, validFrom: "2026-01-01", validUntil: null, readOnly: false };
  await must(demo, cookie, "POST", "/api/accounts", { ...name, ...span });
}

const surveyOptions = [...new Set(hostileTexts.map(onPaper))]
  .slice(0, 12)
  .map((label, at) => ({ label, percent: String(100 - at) }));

async function makeSet(demo: Demonstration, cookie: string): Promise<string> {
  const head = { code: "ten-la", title: onPaper(short), titleEn: onPaper(short), year: 2026, level: "commune", reason };
  const { setId } = await must(demo, cookie, "POST", "/api/criteria-sets", { from: { kind: "empty" }, ...head });
  const { document, sha256 } = await must(demo, cookie, "GET", `/api/criteria-sets/${setId}/document`);
  const words = { name: onPaper(short), nameEn: onPaper(short) };
  const components = hostileTexts
    .slice(0, 10)
    .map(onPaper)
    .map((text, at) => ({
      ...{ code: `1.1.${at + 1}`, name: text, nameEn: text, max: "10", rule: { kind: "yesNo", yes: "10" } },
      ...{ ruleText: text, evidence: [text], leadAgency: text },
      ...(at === 9 && { source: "survey", rule: { kind: "surveyOptions", options: surveyOptions } }),
    }));
  const areas = [{ code: "1", ...words, max: "100", criteria: [{ code: "1.1", ...words, max: "100", components }] }];
  const path = `/api/criteria-sets/${setId}`;
  await must(demo, cookie, "PUT", `${path}/document`, { basedOnSha256: sha256, document: { ...document, areas } });
  const { set } = await must(demo, cookie, "GET", path);
  await must(demo, cookie, "POST", `${path}/freezing`, { sha256: set.sha256, reason });
  return setId;
}

async function makeRound(
  demo: Demonstration,
  cookie: string,
  setId: string,
  unitIds: readonly string[],
): Promise<string> {
  const policies = { ties: null, tieBreak: [], notSubmitted: null, demonstration: false };
  const block = { code: "la", nameVi: short, nameEn: short, setId, classes: null, unitIds };
  const plan = { year: 2026, titleVi: short, titleEn: short, day: "2026-11-23", ...policies, blocks: [block] };
  const { roundId } = await must(demo, cookie, "POST", "/api/rounds", { plan, reason });
  const at = `/api/rounds/${roundId}`;
  await must(demo, cookie, "PUT", `${at}/guidance/la/1.1.1`, { textVi: everything, textEn: everything, reason });
  for (const [index, unitId] of unitIds.entries()) {
    const changes = hostileTexts.slice(0, 9).map((_text, place) => {
      return { component: `1.1.${place + 1}`, input: "value", before: null, value: place < index % 10 ? "yes" : "no" };
    });
    await must(demo, cookie, "POST", `${at}/units/${unitId}/inputs`, { changes, reason });
  }
  await askPeople(demo, cookie, at, unitIds);
  const fileName = encodeURIComponent(`${hostileTexts[2]}.pdf`);
  const file = await must(demo, cookie, "POST", `${at}/decision-file?fileName=${fileName}`, makePdf(1));
  const { version } = await must(demo, cookie, "GET", at);
  const decision = { number: short, date: "2026-11-20", signer: short };
  await must(demo, cookie, "POST", `${at}/publication`, {
    ...{ basedOnVersion: version, decision, decisionSha256: file.sha256, reason },
  });
  await amend(demo, cookie, at, { unitId: unitIds[3] ?? "", decision });
  return roundId;
}

/** Forms with hostile names, answered about every unit under options with hostile labels. */
async function askPeople(demo: Demonstration, cookie: string, at: string, unitIds: readonly string[]): Promise<void> {
  const facts = { blockCode: null, weight: null, issued: 90, collected: 90 };
  const forms = hostileTexts.slice(0, 12).map((text, index) => {
    return { code: `M${index + 1}`, nameVi: text, nameEn: text, ...facts };
  });
  await must(demo, cookie, "POST", `${at}/survey/forms`, { forms, basedOnVersion: 0, reason });
  const counts = Object.fromEntries(surveyOptions.map(({ label }) => [label, 2]));
  const answers = [{ form: "M1", basedOnVersion: 0, counts, mean: null, answers: 0 }];
  for (const unitId of unitIds) {
    await must(demo, cookie, "POST", `${at}/survey/units/${unitId}/components/1.1.10`, { answers, reason });
  }
}

async function amend(
  demo: Demonstration,
  cookie: string,
  at: string,
  { unitId, decision }: { readonly unitId: string; readonly decision: object },
): Promise<void> {
  const file = await must(demo, cookie, "POST", `${at}/decision-file?fileName=a.pdf`, makePdf(2));
  const { version } = await must(demo, cookie, "GET", at);
  const another = { ...decision, number: `2 ${short}`, date: "2026-11-21" };
  const changes = [{ unitId, component: "1.1.1", inputs: null, points: "0", reason: verdictReason }];
  await must(demo, cookie, "POST", `${at}/amendments/preview`, { changes });
  for (const paper of ["decision-draft", "submission"])
    await must(demo, cookie, "POST", `${at}/amendments/${paper}`, { changes, reason });
  await must(demo, cookie, "POST", `${at}/amendments`, {
    ...{ basedOnVersion: version, changes, decision: another, decisionSha256: file.sha256, reason },
  });
}

/** Evidence under a component, and the words of the report, of the unit's own sheet; a stock remark. */
async function fillSheet(demo: Demonstration, cookie: string, unitId: string, powerful: string): Promise<string> {
  const pdf = makePdf(1, "La");
  const announced = { unitId, fileName: `${short}.pdf`, size: pdf.length, sha256: null };
  const { id: uploadId } = await must(demo, cookie, "POST", "/api/uploads", announced);
  await must(demo, cookie, "PUT", `/api/uploads/${uploadId}/pieces/0`, new Uint8Array(pdf));
  await must(demo, cookie, "POST", `/api/uploads/${uploadId}/finish`);
  const facts = { title: short, number: short.slice(0, 60), issuer: short, documentDate: "2026-02-03" };
  const document = { kind: "file", unitId, uploadId, ...facts, provesFrom: null, provesUntil: null, public: false };
  const { id: documentId } = await must(demo, cookie, "POST", "/api/evidence", document);
  const sheet = await must(demo, cookie, "GET", `/api/rounds/${openRoundId}/sheets/${unitId}`);
  const place = { component: sheet.components[0].code, stage: "self", documentId, pageFrom: null, pageTo: null };
  const link = { ...place, section: short.slice(0, 100), note: short };
  await must(demo, cookie, "POST", `/api/rounds/${openRoundId}/units/${unitId}/evidence`, link);
  const report = { number: short.slice(0, 60), date: "2026-11-20", difficulties: everything, proposals: everything };
  const path = `/api/rounds/${openRoundId}/sheets/${unitId}/report`;
  await must(demo, cookie, "PUT", path, { basedOnVersion: sheet.version, ...report });
  const remark = { cause: null, textVi: short, textEn: short, deduction: null, retired: false, basedOnVersion: 0 };
  await must(demo, powerful, "PUT", "/api/appraisal-remarks/LA", remark);
  return documentId;
}

/** The answer of an operation that must succeed. */
async function must(demo: Demonstration, cookie: string, method: string, path: string, body?: unknown) {
  const answer = await demo.call(cookie, method, path, body);
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
