import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { allOperations } from "../../contract/all-operations.ts";
import { isFileBody, type Operation } from "../../contract/operation.ts";
import { type Demonstration, makeDemonstration } from "../testing/demonstration.ts";
import { ask as askApp } from "./ask.fixture.ts";
import { signInWithEveryRole } from "./every-role.fixture.ts";

let demo: Demonstration;
let administrator: string;
let powerful: string;
let stranger: string;

const unsafe = allOperations.filter(({ method }) => method !== "GET");
const named = (operations: readonly Operation[]) => operations.map((operation) => [operation.id, operation] as const);

beforeAll(async () => {
  demo = await makeDemonstration();
  [administrator, powerful] = [await demo.signIn("quantri"), await signInWithEveryRole(demo)];
  stranger = await demo.signIn("daumoi.congthuong");
});

/** The path of an operation with parameters of the right form that name nothing. */
function pathOf({ path, params }: Operation): string {
  return path.replace(/\{(\w+)\}/g, (_all, name: string) => {
    const schema = params?.shape[name];
    const named = schema instanceof z.ZodEnum ? schema.options.map(String) : [];
    const fits = [...named, randomUUID(), "1", "a"].find(
      (one) => schema instanceof z.ZodType && schema.safeParse(one).success,
    );
    return fits ?? "1";
  });
}

const ask = (method: string, path: string, headers: Record<string, string>, body?: string) =>
  askApp(demo.app, method, path, headers, body);

describe("a page of another site", () => {
  const origins: readonly Record<string, string>[] = [
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "cross-site", origin: "http://localhost", host: "localhost" },
    { origin: "https://xau.example", host: "congtam.example" },
    { origin: "https://congtam.example.xau.example", host: "congtam.example" },
    { origin: "http://congtam.example:8080", host: "congtam.example" },
    { origin: "null" },
    { origin: "" },
    { origin: "javascript:alert(1)", host: "congtam.example" },
  ];
  it.each(named(unsafe))("cannot call %s for a signed-in person", async (_id, operation) => {
    for (const from of origins) {
      const { status, code } = await ask(operation.method, pathOf(operation), { cookie: administrator, ...from }, "{}");
      expect([from, status, code]).toEqual([from, 403, "request.cross_site"]);
    }
  });

  it("changes nothing by a link or a picture: what is read by GET stays read", async () => {
    const from = { cookie: administrator, "sec-fetch-site": "cross-site" };
    for (const header of ["x-http-method-override", "x-http-method", "x-method-override"]) {
      expect((await ask("GET", "/api/session", { ...from, [header]: "DELETE" })).status).toBe(200);
    }
    await ask("GET", "/api/session?_method=DELETE", from);
    expect((await ask("GET", "/api/session", from)).status).toBe(200);
  });

  it("reads no answer: nothing allows another origin", async () => {
    for (const path of ["/api/session", "/api/units", "/"]) {
      const { headers } = await ask("GET", path, { cookie: administrator, origin: "https://xau.example" });
      expect(headers.get("access-control-allow-origin")).toBeNull();
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    }
    const preflight = await ask("OPTIONS", "/api/units", {
      origin: "https://xau.example",
      "access-control-request-method": "POST",
    });
    expect(preflight.status).toBe(405);
    expect(preflight.headers.get("access-control-allow-methods")).toBeNull();
  });
});

describe("a body under another type", () => {
  /** What a form of another site can send without asking first. */
  const types = [
    "text/plain; application/json",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
  ];
  it.each(named(unsafe.filter(({ body }) => body !== undefined)))("is not read by %s", async (id, operation) => {
    const path = isFileBody(operation.body as never) ? `${pathOf(operation)}?fileName=a.csv` : pathOf(operation);
    const send = (cookie: string, type: string) =>
      ask(operation.method, path, { cookie, "content-type": type }, "{}").then(({ code }) => code);
    // Whoever may call it hears of the type; everybody else is stopped before.
    const told = await send(powerful, types[0] ?? "");
    expect(told, id).toMatch(operation.query ? /^request\.(wrong_type|invalid)$/ : /^request\.wrong_type$/);
    for (const type of types.slice(1)) expect([type, await send(powerful, type)]).toEqual([type, told]);
  });

  it.each(["", "text/json", "application/jsonp", "application/json+x", "text/plain"])(
    "is not %j either",
    async (type) => {
      const { status, code } = await ask("POST", "/api/session", { "content-type": type }, "{}");
      expect([status, code]).toEqual([415, "request.wrong_type"]);
    },
  );
});

describe("guessed identifiers", () => {
  it.each(named(allOperations.filter(({ path, method }) => path.includes("Id}") && method === "GET")))(
    "%s tells a stranger nothing about what there is",
    async (_id, operation) => {
      const { headers, status, text } = await ask("GET", pathOf(operation), { cookie: stranger });
      if (status === 400) return;
      expect([403, 404]).toContain(status);
      expect(headers.get("content-type")).toContain("application/problem+json");
      expect(headers.get("cache-control")).toBe("no-store");
      expect(text).not.toMatch(/select |insert |kysely|node_modules|postgres/i);
    },
  );

  it("that name something of others get the very answer of those that name nothing", async () => {
    const one = async (table: "evidence_document" | "account" | "session" | "round") =>
      (await demo.db.reader.selectFrom(table).select("id").orderBy("id").limit(1).executeTakeFirstOrThrow()).id;
    const draft = await demo.db.reader
      .selectFrom("round")
      .select("id")
      .where("state", "=", "draft")
      .limit(1)
      .executeTakeFirstOrThrow();
    const paths: readonly ((id: string) => [string, string, string?])[] = [
      (id) => ["GET", `/api/evidence/${id}`],
      (id) => ["GET", `/api/evidence/${id}/file`],
      (id) => ["POST", `/api/evidence/${id}/removal`, '{"reason":"Thử xóa của người khác"}'],
    ];
    const document = await one("evidence_document");
    const shapes: [string, readonly ((id: string) => [string, string, string?])[]][] = [
      [document, paths],
      [await one("session"), [(id) => ["DELETE", `/api/me/sessions/${id}`]]],
      [draft.id, [(id) => ["GET", `/rankings/${id}`], (id) => ["GET", `/rankings/${id}/ranking.csv`]]],
    ];
    for (const [real, asked] of shapes) {
      for (const make of asked) {
        const answers = [real, randomUUID()].map(async (id) => {
          const [method, path, body] = make(id);
          const headers = { cookie: stranger, ...(body !== undefined && { "content-type": "application/json" }) };
          const answer = await ask(method, path, headers, body);
          const said = [...answer.headers].filter(([name]) => name !== "x-request-id" && name !== "etag");
          const text = answer.text.replaceAll(id, "ID").replace(answer.headers.get("x-request-id") ?? "", "REQUEST");
          return { status: answer.status, said, text };
        });
        const [foreign, nothing] = await Promise.all(answers);
        expect(foreign).toEqual(nothing);
        expect(foreign?.status).toBe(404);
      }
    }
  });
});

describe("addresses", () => {
  it("send nobody elsewhere, whatever they say", async () => {
    const elsewhere = "https://xau.example/";
    for (const path of [
      `/?next=${elsewhere}`,
      `/rankings?return=${elsewhere}&redirect=${elsewhere}&lang=en`,
      `/app?from=${elsewhere}`,
      "//xau.example",
      "//xau.example/%2e%2e",
      "/\\xau.example",
      "/%5cxau.example",
      `/${elsewhere}`,
      "/rankings//xau.example/",
    ]) {
      const { status, headers, text } = await ask("GET", path, {});
      expect([path, Math.floor(status / 100) === 3, headers.get("location")]).toEqual([path, false, null]);
      for (const [, target = ""] of text.matchAll(/ (?:href|action|src)="([^"]*)"/g)) {
        expect(target, path).toMatch(/^(\/(?![/\\])|#)/);
      }
    }
  });

  it("of the host that a request claims come into no page, nor into the feed", async () => {
    for (const path of ["/", "/rankings", "/keys", "/khong-co", "/feed.xml", "/open-data"]) {
      for (const header of ["host", "x-forwarded-host", "x-original-url", "x-rewrite-url", "forwarded"]) {
        const { text } = await ask("GET", path, { [header]: 'xau.example"><script>' });
        expect(text, `${header} ${path}`).not.toContain("xau.example");
      }
      // The server makes the address of a request of its Host.
      const { status, text } = await ask("GET", `http://xau.example${path}`, {});
      expect([path, status], path).toEqual([path, path === "/khong-co" ? 404 : 200]);
      expect(text, path).not.toContain("xau.example");
    }
  });

  it("lead out of no folder", async () => {
    for (const step of ["../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%5c", "%252e%252e%252f", "..%c0%af", "....//"]) {
      for (const start of ["/app/", "/app/assets/", "/assets/", "/rankings/"]) {
        const { text } = await ask("GET", `${start}${step.repeat(3)}package.json`, {});
        expect(text, `${start}${step}`).not.toContain('"dependencies"');
      }
    }
  });
});

it("fails nowhere", () => {
  expect(demo.failures).toEqual([]);
});
