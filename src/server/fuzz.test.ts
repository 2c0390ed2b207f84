import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { allOperations } from "../contract/all-operations.ts";
import { commonErrorCodes } from "../contract/error-codes.ts";
import { isFileBody, type Operation } from "../contract/operation.ts";
import { listTreeNodes } from "./modules/organisations/units.query.ts";
import type { Demonstration } from "./testing/demonstration.ts";
import { type Chance, makeChance, type Schema, spoiltValue } from "./testing/malformed.ts";
import { makeRightsWorld } from "./testing/rights/world.ts";

/** Requests for each operation; with the operations of the product some thousands. */
const rounds = Number(process.env["CONGTAM_FUZZ_ROUNDS"] ?? 30);
const seed = Number(process.env["CONGTAM_FUZZ_SEED"] ?? 20261123);

/** Who gets past most doors: every other request, so that what lies behind the doors is tried, too. */
const powerful = ["rm.administrator", "rm.indexOwner"];
/** Nobody, a person of every role, read-only, with two roles, standing in for another: in turn. */
let logins: readonly string[] = [];

let demo: Demonstration;
const cookies = new Map<string, string>([["", ""]]);
const known: string[] = [];
let lastRequest = "";

beforeAll(async () => {
  const world = await makeRightsWorld();
  demo = world.demo;
  logins = world.callers.map(({ login }) => login ?? "");
  for (const { name, login } of world.callers) cookies.set(login ?? "", world.cookies.get(name) ?? "");
  for (const node of (await listTreeNodes(demo.db.reader, "2026-11-23")).slice(0, 6)) known.push(node.id);
  for (const { accountId, unitId, setId, roundId, documentId } of world.targets) {
    known.push(accountId, unitId, setId, roundId, documentId);
  }
});

/** Signs a person in again whose session has ended: some operations end sessions, count calls, or lock a login. */
async function signInAgain(login: string): Promise<void> {
  demo.clock.advance(60_000);
  cookies.set(login, await demo.signIn(login));
}
const seen = new Map<number, number>();

afterAll(() => {
  console.log(
    `answers by status: ${[...seen]
      .sort()
      .map(([status, count]) => `${status}: ${count}`)
      .join(", ")}`,
  );
  for (const error of demo.failures.slice(0, 5)) console.error(error);
});

it.each(allOperations.map((operation) => [operation.id, operation] as const))(
  "%s answers malformed requests with listed refusals",
  async (_id, operation) => {
    const chance = makeChance(seed + operation.id.length * 7919);
    const allowed = new Set([
      ...commonErrorCodes,
      ...operation.errors,
      "request.unknown_route",
      "request.wrong_method",
    ]);
    demo.clock.advance(16 * 60_000);
    for (let round = 0; round < rounds; round++) {
      // Each call with a person of its own, so that signing out or losing an account does not end the run.
      const login = (round % 2 === 0 ? chance.pick(powerful) : logins[(round >> 1) % logins.length]) ?? "";
      const response = await demo.app.request(...requestFor(operation, chance, cookies.get(login) ?? ""));
      seen.set(response.status, (seen.get(response.status) ?? 0) + 1);
      const type = response.headers.get("content-type") ?? "";
      if (response.status < 400) continue;
      const text = await response.text();
      expect(response.status, `${login} ${lastRequest} ${text}`).toBeLessThan(500);
      expect(type, lastRequest).toContain("application/problem+json");
      const { code } = JSON.parse(text);
      expect(allowed, `${login} ${lastRequest}`).toContain(code);
      if (code === "auth.required" && login !== "") await signInAgain(login);
    }
    expect(demo.failures, lastRequest).toEqual([]);
  },
);

function requestFor(operation: Operation, chance: Chance, cookie: string): [string, RequestInit] {
  const params = operation.params ? objectOf(operation.params, chance) : {};
  const path = operation.path.replace(/\{(\w+)\}/g, (_all, name: string) => encode(params[name] ?? "x"));
  const query = operation.query ? objectOf(operation.query, chance) : {};
  if (chance.next() < 0.1) query["unknown"] = "1";
  const search = Object.entries(query)
    .map(([key, value]) => `${encode(key)}=${encode(value)}`)
    .join("&");
  const headers: Record<string, string> = { cookie, "x-forwarded-for": "203.0.113.7" };
  const init: RequestInit = { method: operation.method, headers };
  if (operation.method !== "GET") {
    headers["content-type"] = chance.next() < 0.05 ? "text/plain" : contentTypeOf(operation);
    const body = bodyFor(operation, chance);
    if (body !== undefined) init.body = body;
  }
  const url = search === "" ? path : `${path}?${search}`;
  lastRequest = `${operation.method} ${url.slice(0, 300)} ${String(init.body ?? "").slice(0, 600)}`;
  return [url, init];
}

function contentTypeOf(operation: Operation): string {
  return operation.body && isFileBody(operation.body) ? "application/octet-stream" : "application/json";
}

function bodyFor(operation: Operation, chance: Chance): string | undefined {
  if (!operation.body) return undefined;
  if (isFileBody(operation.body)) {
    return chance.pick([
      "",
      "PK\u0003\u0004broken",
      "a;b\n1;2",
      "{}",
      '{"areas":[]}',
      "unit,block,component,input,value\n",
    ]);
  }
  const whole = JSON.stringify(spoiltValue(schemaOf(operation.body), chance, known));
  return chance.next() < 0.05 ? whole.slice(0, chance.below(whole.length)) : whole;
}

function objectOf(schema: z.ZodType, chance: Chance): Record<string, unknown> {
  const value = spoiltValue(schemaOf(schema), chance, known);
  return typeof value === "object" && value !== null ? { ...value } : {};
}

const schemas = new WeakMap<z.ZodType, Schema>();
function schemaOf(schema: z.ZodType): Schema {
  const found = schemas.get(schema) ?? (z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema);
  schemas.set(schema, found);
  return found;
}

/** As a client writes it into an address; what no address can carry becomes a question mark. */
function encode(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return encodeURIComponent(text.toWellFormed().slice(0, 3000));
}
