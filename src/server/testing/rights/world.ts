import type { CriteriaSetDetail } from "../../../contract/scoring/criteria-sets.ts";
import type { UnitId } from "../../../domain/organisations/model.ts";
import { type ProvisionedAccount, provisionAccounts } from "../../modules/identity/service/provision-accounts.ts";
import { readRoleData } from "../../modules/identity/service/reference-data.ts";
import { listTreeNodes } from "../../modules/organisations/units.query.ts";
import { installShippedSets } from "../../modules/scoring/service/install-shipped-sets.ts";
import { dayInVietnam } from "../../platform/clock.ts";
import { type Demonstration, makeDemonstration } from "../demonstration.ts";
import { smallPng } from "../small-files.ts";
import { type CallerPlan, planCallers } from "./callers.ts";
import { type Place, places } from "./rule.ts";

/** The records at one place that the calls name. */
export interface Target {
  readonly place: Place;
  readonly unitId: string;
  /** A closed account with one ended role and one ended substitution. */
  readonly accountId: string;
  readonly colleagueId: string;
  readonly assignmentId: string;
  readonly substitutionId: string;
  /** Its owner signed in before it was closed: an act in the unit. */
  readonly actionId: string;
  /** A frozen criteria set with one of its components, and a draft round whose only unit is this one. */
  readonly setId: string;
  readonly component: string;
  readonly roundId: string;
  /** A document with a file that stands under the component. */
  readonly documentId: string;
}

export interface RightsWorld {
  readonly demo: Demonstration;
  readonly callers: readonly CallerPlan[];
  readonly targets: readonly Target[];
  /** Session cookies of the callers by name; "" for nobody. */
  readonly cookies: Map<string, string>;
}

const reason = "Dữ liệu của phép thử";

/** The demonstration with a caller for each role and records in the callers' unit, below it and in another one. */
export async function makeRightsWorld(): Promise<RightsWorld> {
  const demo = await makeDemonstration();
  const today = dayInVietnam(demo.clock.now());
  const [administrator, owner] = [await demo.signIn("quantri"), await demo.signIn("chutri")];
  const nodes = await listTreeNodes(demo.db.reader, today);
  const unitOf = (code: string) => nodes.find((node) => node.officialCode === code)?.id as string;
  const own = unitOf("SYT");
  const units: Record<Place, string> = {
    own,
    below: await addDivision(demo, administrator, own),
    foreign: unitOf("SCT"),
  };
  await installShippedSets(demo.services.scoring);
  const sets = await mustCall(demo, owner, "GET", "/api/criteria-sets?state=frozen");
  const set = await mustCall(demo, owner, "GET", `/api/criteria-sets/${sets.items[0].id}`);
  const callers = planCallers(await readRoleData(), today);
  await provisionAccounts(
    demo.services.identity,
    callers.flatMap((caller) => accountsOf(caller, own)),
  );
  const targets: Target[] = [];
  for (const place of places) {
    const people = await makePeople(demo, administrator, place, units[place]);
    const round = await makeRound(demo, owner, set, units[place]);
    const documentId = await makeEvidence(demo, owner, { ...round, unitId: units[place] });
    targets.push({ ...people, ...round, documentId });
  }
  for (const caller of callers) {
    await giveRoles(demo, administrator, caller, own);
  }
  const cookies = new Map<string, string>();
  for (const { name, login } of callers) cookies.set(name, login === undefined ? "" : await demo.signIn(login));
  return { demo, callers, targets, cookies };
}

async function addDivision(demo: Demonstration, cookie: string, parentId: string): Promise<string> {
  const description = {
    officialCode: null,
    nameVi: "Phòng của phép thử",
    nameEn: null,
    shortName: null,
    kind: "division",
    areaType: null,
    parentId,
  };
  const body = { description, validFrom: "2026-01-01", sourceDocument: null, reason };
  return (await mustCall(demo, cookie, "POST", "/api/units", body)).unitId;
}

function account(
  login: string,
  unitId: string,
  fields: { readOnly?: boolean; role?: string } = {},
): ProvisionedAccount {
  return {
    fields: {
      login,
      displayName: `Người ${login}`,
      position: null,
      email: null,
      phone: null,
      unitId: unitId as UnitId,
      validFrom: "2026-01-01",
      validUntil: null,
      readOnly: fields.readOnly ?? false,
    },
    roles: fields.role === undefined ? [] : [{ roleCode: fields.role, unitId }],
    password: { kind: "demo" },
  };
}

function accountsOf({ login, readOnly, standsInFor }: CallerPlan, unitId: string): ProvisionedAccount[] {
  if (login === undefined) return [];
  const own = account(login, unitId, { readOnly });
  return standsInFor === undefined ? [own] : [own, account(`${login}.leave`, unitId, { role: standsInFor })];
}

async function giveRoles(demo: Demonstration, cookie: string, caller: CallerPlan, unitId: string): Promise<void> {
  const { login, roles, standsInFor } = caller;
  if (login === undefined) return;
  const accountId = await idOf(demo, cookie, login);
  for (const { code, ...span } of roles) {
    const body = { roleCode: code, unitId, ...span, reason };
    await mustCall(demo, cookie, "POST", `/api/accounts/${accountId}/roles`, body);
  }
  if (standsInFor === undefined) return;
  const leave = await idOf(demo, cookie, `${login}.leave`);
  await nameSubstitute(demo, cookie, leave, accountId);
}

async function makeRound(demo: Demonstration, cookie: string, detail: CriteriaSetDetail, unitId: string) {
  const block = { code: "a", nameVi: "Nhóm A", nameEn: null, setId: detail.set.id, classes: null, unitIds: [unitId] };
  const plan = {
    year: 2025,
    titleVi: "Đợt của phép thử",
    titleEn: null,
    day: dayInVietnam(demo.clock.now()),
    ties: null,
    tieBreak: [],
    notSubmitted: null,
    demonstration: true,
    blocks: [block],
  };
  const { roundId } = await mustCall(demo, cookie, "POST", "/api/rounds", { plan, reason });
  const criterion = detail.areas[0]?.criteria[0];
  const component = criterion?.components[0]?.code ?? criterion?.code ?? "";
  return { setId: detail.set.id, component, roundId: roundId as string };
}

async function makeEvidence(
  demo: Demonstration,
  cookie: string,
  { unitId, roundId, component }: { readonly unitId: string; readonly roundId: string; readonly component: string },
): Promise<string> {
  const file = { unitId, fileName: "minh-chung.png", size: smallPng.length, sha256: null };
  const { id: uploadId } = await mustCall(demo, cookie, "POST", "/api/uploads", file);
  await mustCall(demo, cookie, "PUT", `/api/uploads/${uploadId}/pieces/0`, smallPng);
  await mustCall(demo, cookie, "POST", `/api/uploads/${uploadId}/finish`);
  const facts = { number: null, issuer: null, documentDate: null, provesFrom: null, provesUntil: null, public: false };
  const document = { kind: "file", unitId, uploadId, title: "Minh chứng của phép thử", ...facts };
  const { id: documentId } = await mustCall(demo, cookie, "POST", "/api/evidence", document);
  const link = { component, stage: "self", documentId, section: null, pageFrom: null, pageTo: null, note: null };
  await mustCall(demo, cookie, "POST", `/api/rounds/${roundId}/units/${unitId}/evidence`, link);
  return documentId;
}

async function makePeople(
  demo: Demonstration,
  cookie: string,
  place: Place,
  unitId: string,
): Promise<Omit<Target, "setId" | "component" | "roundId" | "documentId">> {
  const logins = [`rt.${place}`, `rt.${place}.two`];
  await provisionAccounts(
    demo.services.identity,
    logins.map((login) => account(login, unitId)),
  );
  const [accountId, colleagueId] = await Promise.all(logins.map((login) => idOf(demo, cookie, login)));
  await demo.signIn(logins[0] as string);
  const acts = await mustCall(demo, cookie, "GET", `/api/audit/actions?accountId=${accountId}`);
  const role = { roleCode: "specialist", unitId, validFrom: "2026-01-01", validUntil: "2026-02-01", reason };
  const detail = await mustCall(demo, cookie, "POST", `/api/accounts/${accountId}/roles`, role);
  const substitutionId = await nameSubstitute(demo, cookie, accountId as string, colleagueId as string);
  await mustCall(demo, cookie, "POST", `/api/substitutions/${substitutionId}/end`);
  const closing = { version: detail.version, reason };
  await mustCall(demo, cookie, "POST", `/api/accounts/${accountId}/deactivation`, closing);
  return {
    place,
    unitId,
    accountId: accountId as string,
    colleagueId: colleagueId as string,
    assignmentId: detail.roles[0].id,
    substitutionId,
    actionId: acts.items[0].id,
  };
}

async function nameSubstitute(demo: Demonstration, cookie: string, accountId: string, substituteId: string) {
  const today = dayInVietnam(demo.clock.now());
  const body = { accountId, substituteId, validFrom: today, validUntil: today, reason };
  return (await mustCall(demo, cookie, "POST", "/api/substitutions", body)).id as string;
}

async function idOf(demo: Demonstration, cookie: string, login: string): Promise<string> {
  const { items } = await mustCall(demo, cookie, "GET", `/api/accounts?q=${login}&pageSize=100`);
  return items.find((item: { login: string }) => item.login === login).id;
}

async function mustCall(demo: Demonstration, cookie: string, method: string, path: string, body?: unknown) {
  const answer = await demo.call(cookie, method, path, body);
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
