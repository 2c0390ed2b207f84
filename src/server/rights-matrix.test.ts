import { beforeAll, describe, expect, it } from "vitest";
import { allOperations } from "../contract/all-operations.ts";
import { isFileBody, type Operation } from "../contract/operation.ts";
import { appraisalEntries } from "./testing/rights/appraisal-entries.ts";
import { auditEntries } from "./testing/rights/audit-entries.ts";
import { boardEntries } from "./testing/rights/board-entries.ts";
import type { CallerPlan } from "./testing/rights/callers.ts";
import { councilEntries } from "./testing/rights/council-entries.ts";
import type { Entry } from "./testing/rights/entry.ts";
import { evidenceEntries } from "./testing/rights/evidence-entries.ts";
import { extrasEntries } from "./testing/rights/extras-entries.ts";
import { identityEntries } from "./testing/rights/identity-entries.ts";
import { lossEntries } from "./testing/rights/loss-entries.ts";
import { noticeEntries } from "./testing/rights/notice-entries.ts";
import { organisationEntries } from "./testing/rights/organisation-entries.ts";
import { ownIndexEntries } from "./testing/rights/own-index-entries.ts";
import { packEntries } from "./testing/rights/pack-entries.ts";
import { providerEntries } from "./testing/rights/provider-entries.ts";
import { publicationEntries } from "./testing/rights/publication-entries.ts";
import { expectedOutcome, type Outcome } from "./testing/rights/rule.ts";
import { scoringEntries } from "./testing/rights/scoring-entries.ts";
import { setupEntries } from "./testing/rights/setup-entries.ts";
import { sheetEntries } from "./testing/rights/sheet-entries.ts";
import { surveyEntries } from "./testing/rights/survey-entries.ts";
import { templateEntries } from "./testing/rights/template-entries.ts";
import { makeRightsWorld, type RightsWorld, type Target } from "./testing/rights/world.ts";

const entries = {
  ...organisationEntries,
  ...identityEntries,
  ...providerEntries,
  ...auditEntries,
  ...noticeEntries,
  ...scoringEntries,
  ...setupEntries,
  ...templateEntries,
  ...publicationEntries,
  ...boardEntries,
  ...sheetEntries,
  ...evidenceEntries,
  ...appraisalEntries,
  ...lossEntries,
  ...councilEntries,
  ...extrasEntries,
  ...surveyEntries,
  ...ownIndexEntries,
  ...packEntries,
};
let world: RightsWorld;

beforeAll(async () => {
  world = await makeRightsWorld();
});

describe("who may do what", () => {
  it("is written down for every operation, and for nothing else", () => {
    expect(Object.keys(entries).sort()).toEqual(allOperations.map(({ id }) => id).sort());
  });

  it.each(allOperations.map((operation) => [operation.id, operation] as const))("%s", async (id, operation) => {
    const entry: Entry | undefined = entries[id];
    if (entry === undefined) throw new Error(`${id} has no entry in the matrix of rights`);
    const { access } = operation;
    expect(entry.rule.door, "the door is the contract's").toBe(typeof access === "string" ? access : access.ability);
    const table: Record<string, Outcome> = {};
    const promised: Record<string, Outcome> = {};
    for (const caller of world.callers) {
      for (const target of entry.rule.inside || entry.rule.judge ? world.targets : world.targets.slice(0, 1)) {
        // Every caller comes from one address in the same minute: a new minute wherever calls are counted.
        if (operation.rateLimit) world.demo.clock.advance(operation.rateLimit.seconds * 100);
        promised[`${caller.name} ${target.place}`] = expectedOutcome(entry.rule, caller, target.place);
        table[`${caller.name} ${target.place}`] = await outcomeOf(operation, entry, caller, target);
      }
    }
    expect(table).toEqual(promised);
    expect(world.demo.failures).toEqual([]);
  });
});

async function outcomeOf(operation: Operation, entry: Entry, caller: CallerPlan, target: Target): Promise<Outcome> {
  const params = entry.params?.(target) ?? {};
  const query = new URLSearchParams(entry.query?.(target));
  const path = operation.path.replace(/\{(\w+)\}/g, (_all, name: string) => params[name] ?? "");
  const body = operation.body && isFileBody(operation.body) ? new TextEncoder().encode("a;b\n") : entry.body?.(target);
  const cookie = await cookieOf(caller, entry);
  const answer = await world.demo.call(cookie, operation.method, query.size > 0 ? `${path}?${query}` : path, body);
  const { code } = answer.body as { code?: string };
  if (answer.status < 300) return entry.shows && !entry.shows(answer.body, target) ? "unseen" : "allowed";
  if (code === "auth.required") return "401";
  if (answer.status === 403) return "403";
  if (code === "record.not_found") return "404";
  // A call that is wrong in form says nothing about rights.
  expect(code, `${operation.id} as ${caller.name}: ${JSON.stringify(answer.body)}`).not.toMatch(/^request\.|^server\./);
  return "allowed";
}

async function cookieOf({ name, login }: CallerPlan, { endsSession }: Entry): Promise<string> {
  return endsSession && login !== undefined ? world.demo.signIn(login) : (world.cookies.get(name) ?? "");
}
