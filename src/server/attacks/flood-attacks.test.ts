import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { serve } from "@hono/node-server";
import { beforeAll, describe, expect, it } from "vitest";
import { type Demonstration, makeDemonstration } from "../testing/demonstration.ts";
import { ask as askApp } from "./ask.fixture.ts";

let demo: Demonstration;
let stranger: string;

beforeAll(async () => {
  demo = await makeDemonstration();
  stranger = await demo.signIn("daumoi.congthuong");
});

const ask = (method: string, path: string, headers: Record<string, string>, body?: string) =>
  askApp(demo.app, method, path, headers, body);

describe("too much", () => {
  it("of files for one person waits, and hears how long", async () => {
    const asked = () => ask("GET", "/api/units?format=csv", { cookie: stranger });
    const first = await asked();
    expect(first.status).toBe(200);
    // What 299 further downloads would have counted.
    await demo.db.writer.updateTable("rate_window").set({ count: 300 }).where("key", "like", "files:%").execute();
    const { status, headers, code } = await asked();
    expect([status, code, headers.get("retry-after")]).toEqual([429, "request.too_many", "60"]);
    expect((await ask("GET", "/api/units", { cookie: stranger })).status).toBe(200);
    demo.clock.advance(60_000);
    expect((await asked()).status).toBe(200);
  });

  it("of announced uploads and of public files, too", async () => {
    const unitId = JSON.parse((await ask("GET", "/api/session", { cookie: stranger })).text).unitId;
    const body = JSON.stringify({ unitId, fileName: "a.pdf", size: 10, sha256: null });
    const announce = () => ask("POST", "/api/uploads", { cookie: stranger, "content-type": "application/json" }, body);
    expect((await announce()).status).toBe(201);
    await demo.db.writer.updateTable("rate_window").set({ count: 600 }).execute();
    const refused = await announce();
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
    demo.clock.advance(60_000);
    const published = await demo.db.reader
      .selectFrom("round")
      .select("id")
      .where("state", "=", "published")
      .limit(1)
      .executeTakeFirstOrThrow();
    const path = `/rankings/${published.id}/ranking.csv`;
    expect((await ask("GET", path, {})).status).toBe(200);
    await demo.db.writer.updateTable("rate_window").set({ count: 60 }).execute();
    const busy = await ask("GET", path, {});
    expect([busy.status, busy.headers.get("retry-after")]).toEqual([429, "60"]);
  });

  it.each([
    ["of a query", `/api/units?q=${"a".repeat(100_000)}`],
    ["of parameters", `/api/units?${Array.from({ length: 5000 }, (_, at) => `p${at}=1`).join("&")}`],
    ["of a path", `/${"a/".repeat(20_000)}`],
    ["of one parameter", `/api/units?${"q=a&".repeat(5000)}`],
  ])("%s is refused, not failed at", async (_what, path) => {
    const { status } = await ask("GET", path, { cookie: stranger });
    expect([400, 404]).toContain(status);
  });

  it("of a body is refused before it is read whole", async () => {
    const sent = await ask(
      "POST",
      "/api/session",
      { "content-type": "application/json" },
      JSON.stringify({ login: "a", password: "b".repeat(3 * 1024 * 1024) }),
    );
    expect([sent.status, sent.code]).toEqual([413, "request.too_large"]);
    const deep = `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`;
    const nested = await ask("POST", "/api/session", { "content-type": "application/json" }, deep);
    expect([nested.status, nested.code]).toEqual([400, "request.malformed"]);
  });
});

describe("over the wire", () => {
  /** The first line of what a server answers to these very bytes; nothing where it hung up on who goes on sending. */
  async function say(port: number, bytes: string): Promise<string> {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => {});
    await once(socket, "connect");
    socket.write(bytes);
    const answer = await text(socket).catch(() => "");
    return answer.slice(0, answer.indexOf("\r\n"));
  }

  it("headers and addresses without end, split requests and steps out of folders harm nobody", async () => {
    const server = serve({ fetch: demo.app.fetch, port: 0, hostname: "127.0.0.1" });
    await once(server, "listening");
    const { port } = server.address() as { port: number };
    const tail = "Host: congtam.example\r\nConnection: close\r\n";
    try {
      for (const [bytes, answer] of [
        [`GET / HTTP/1.1\r\n${tail}X: ${"a".repeat(100_000)}\r\n\r\n`, /^$|431/],
        [`GET /?${"a".repeat(100_000)} HTTP/1.1\r\n${tail}\r\n`, /^$|431|414|400/],
        [`GET / HTTP/1.1\r\n${tail}${"X: a\r\n".repeat(5000)}\r\n`, /^$|431/],
        [`GET / HTTP/1.1\r\n${tail}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, /400/],
        [`GET / HTTP/1.1\r\n${tail}X : a\r\n\r\n`, /400/],
        ["GET / HTTP/1.1\r\nConnection: close\r\n\r\n", /400/],
        [`GET /app/../../../package.json HTTP/1.1\r\n${tail}\r\n`, /404/],
        [`GET /app/..%2f..%2f..%2fpackage.json HTTP/1.1\r\n${tail}\r\n`, /404|503|200/],
        [`GET http://xau.example/rankings HTTP/1.1\r\n${tail}\r\n`, /200|400|404/],
        [`TRACE / HTTP/1.1\r\n${tail}\r\n`, /404|405|501/],
        [`CONNECT xau.example:443 HTTP/1.1\r\n${tail}\r\n`, /^$|4\d\d/],
      ] as const) {
        expect([bytes.slice(0, 60), await say(port, bytes)]).toEqual([
          bytes.slice(0, 60),
          expect.stringMatching(answer),
        ]);
      }
      expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    } finally {
      server.close();
    }
  });
});

it("fails nowhere", () => {
  expect(demo.failures).toEqual([]);
});
