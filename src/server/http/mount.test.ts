import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineOperation } from "../../contract/operation.ts";
import type { Actor } from "../../domain/identity/actor.ts";
import { createApp } from "../app.ts";
import { makeIds } from "../platform/ids.ts";
import { AppError } from "./app-error.ts";
import { type HttpApp, type MountDeps, mount, mountMethodRefusals } from "./mount.ts";

const save = defineOperation({
  id: "test.save",
  method: "POST",
  path: "/api/things/{thingId}",
  summary: "Save a thing",
  access: { ability: "organisations.edit" },
  params: z.strictObject({ thingId: z.uuid() }),
  query: z.strictObject({ dry: z.enum(["yes", "no"]).optional() }),
  body: z.strictObject({ name: z.string().min(1).max(10) }),
  output: z.object({ saved: z.string() }),
  errors: ["record.not_found"],
});

const open = defineOperation({
  id: "test.open",
  method: "GET",
  path: "/api/open",
  summary: "Nothing secret",
  access: "public",
  output: z.object({ n: z.int() }),
  errors: [],
});

const clerk: Actor = {
  accountId: "01900000-0000-7000-8000-000000000001",
  sessionId: "01900000-0000-7000-8000-000000000002",
  displayName: "Nông Thị Hà",
  unitIds: [],
  grants: [
    {
      roleCode: "administrator",
      unitId: "01900000-0000-7000-8000-000000000003",
      abilities: ["organisations.edit"],
      scope: { kind: "all" },
      onBehalfOf: null,
    },
  ],
};

const id = "01900000-0000-7000-8000-00000000000a";

function testApp(put: (app: HttpApp, deps: MountDeps) => void) {
  const deps: MountDeps = {
    authenticate: async (token) =>
      token === "clerk" ? clerk : token === "guest" ? { ...clerk, grants: [] } : undefined,
    countCall: async () => undefined,
    exportTable: async () => ({ fileName: "x.csv", mediaType: "text/csv", bytes: new Uint8Array() }),
    checkAnswers: true,
  };
  const clock = { now: () => new Date("2026-11-23T01:00:00Z") };
  const failures: unknown[] = [];
  const app = createApp({
    clock,
    ids: makeIds(clock),
    addressOf: () => "127.0.0.1",
    logRequest: () => {},
    logFailure: (_id, error) => failures.push(error),
    basePath: "",
    routes: [(hono) => put(hono, deps)],
  });
  return { app, failures };
}

const echo = () =>
  testApp((app, deps) => {
    mount(app, deps, save, async ({ body, params }) => ({ saved: `${params.thingId} ${body.name}` }));
    mount(app, deps, open, async () => ({ n: 1 }));
    mountMethodRefusals(app, [save, open]);
  });

const post = (
  app: HttpApp,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
  path = `/api/things/${id}`,
) =>
  app.request(path, {
    method: "POST",
    body,
    headers: { cookie: "congtam_session=clerk", "content-type": "application/json", ...headers },
  });

describe("a mounted operation", () => {
  it("answers with its output", async () => {
    const response = await post(echo().app, JSON.stringify({ name: "Hồ sơ" }));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ saved: `${id} Hồ sơ` });
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("takes a body that breaks off for a malformed request, not for a failure", async () => {
    const { app, failures } = echo();
    const body = new ReadableStream({
      start(sender) {
        sender.enqueue(new TextEncoder().encode('{"name":'));
        sender.error(new Error("aborted"));
      },
    });
    const headers = { cookie: "congtam_session=clerk", "content-type": "application/json" };
    const response = await app.request(`/api/things/${id}`, {
      method: "POST",
      body,
      headers,
      duplex: "half",
    } as RequestInit);
    expect([response.status, failures]).toEqual([400, []]);
  });

  it("refuses another method and says which it takes", async () => {
    const response = await echo().app.request("/api/open", { method: "DELETE" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    const other = await echo().app.request(`/api/things/${id}`, { method: "OPTIONS" });
    expect([other.status, other.headers.get("allow")]).toEqual([405, "POST"]);
  });

  const refusals: [
    string,
    string | Uint8Array<ArrayBuffer>,
    Record<string, string>,
    string | undefined,
    number,
    string,
  ][] = [
    ["no session", "{}", { cookie: "" }, undefined, 401, "auth.required"],
    ["missing ability", "{}", { cookie: "congtam_session=guest" }, undefined, 403, "auth.forbidden"],
    ["broken JSON", "{", {}, undefined, 400, "request.malformed"],
    ["not UTF-8", new Uint8Array([0x22, 0xff, 0x22]), {}, undefined, 400, "request.malformed"],
    ["NUL in a text", '{"name":"a\\u0000"}', {}, undefined, 400, "request.malformed"],
    ["half a surrogate pair", '{"name":"\\ud800"}', {}, undefined, 400, "request.malformed"],
    ["very deep nesting", `${"[".repeat(90)}${"]".repeat(90)}`, {}, undefined, 400, "request.malformed"],
    ["wrong content type", "name=x", { "content-type": "text/plain" }, undefined, 415, "request.wrong_type"],
    ["unknown key", '{"name":"a","x":1}', {}, undefined, 400, "request.invalid"],
    ["value too long", '{"name":"12345678901"}', {}, undefined, 400, "request.invalid"],
    ["bad parameter", '{"name":"a"}', {}, "/api/things/7", 400, "request.invalid"],
    ["a query key twice", '{"name":"a"}', {}, `/api/things/${id}?dry=yes&dry=no`, 400, "request.invalid"],
    ["another site", '{"name":"a"}', { "sec-fetch-site": "cross-site" }, undefined, 403, "request.cross_site"],
    ["foreign origin", '{"name":"a"}', { origin: "https://evil.example" }, undefined, 403, "request.cross_site"],
    ["too large", `{"name":"${"x".repeat(2 ** 21)}"}`, {}, undefined, 413, "request.too_large"],
    ["unknown route", "{}", {}, "/api/nothing", 404, "request.unknown_route"],
  ];
  it.each(refusals)("refuses %s", async (_name, body, headers, path, status, code) => {
    const response = await post(echo().app, body, headers, path);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect(((await response.json()) as { code: string }).code).toBe(code);
  });

  it("speaks the language of the request and names the place", async () => {
    const { app } = echo();
    const vietnamese = (await (await post(app, '{"name":""}')).json()) as { detail: string };
    expect(vietnamese.detail).toContain("body.name");
    const english = (await (await post(app, '{"name":""}', { "accept-language": "en-GB" })).json()) as {
      detail: string;
    };
    expect(english.detail).toBe("1 value is not valid: body.name: is empty. Correct it and send again.");
  });

  it("fails a handler whose answer does not fit or whose refusal is not listed", async () => {
    const { app, failures } = testApp((hono, deps) => {
      mount(hono, deps, open, async () => ({ n: 0.5 }));
      mount(hono, deps, save, async () => {
        throw new AppError("import.stale");
      });
    });
    expect((await app.request("/api/open")).status).toBe(500);
    const unlisted = await post(app, '{"name":"a"}');
    expect(unlisted.status).toBe(500);
    expect(await unlisted.text()).not.toContain("import.stale");
    expect(failures).toHaveLength(2);
  });
});
