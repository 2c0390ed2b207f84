import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { makeDemonstration } from "../../testing/demonstration.ts";
import { type Child, runChild } from "../../testing/run-child.ts";
import { makePdf } from "../../testing/small-files.ts";
import { databaseUrl } from "../../testing/test-target.ts";
import { demoPassword } from "../identity/service/demo-accounts.ts";

const children: Child[] = [];
let place: { readonly database: string; readonly home: string };

beforeAll(async () => {
  ({ place } = await makeDemonstration());
});

afterAll(async () => {
  for (const child of children) {
    child.process.kill("SIGTERM");
    if (child.process.exitCode === null && child.process.signalCode === null) {
      await new Promise((done) => child.process.once("exit", done));
    }
  }
});

/** The real program on the demonstration; gives its address. */
async function startProgram(): Promise<{ child: Child; url: string }> {
  const data = { CONGTAM_HOME: place.home, DATABASE_URL: databaseUrl(inject("testCluster"), place.database) };
  const env = { PATH: process.env["PATH"], PORT: "0", CONGTAM_LOG: "quiet", CONGTAM_DEMO: "1", ...data };
  const child = runChild(inject("builtProgram"), ["start", "--lang", "en"], { env });
  children.push(child);
  const url = /http:\S+/.exec(await child.line("Công Tâm is running"))?.[0] ?? "";
  return { child, url };
}

async function signIn(url: string) {
  const answer = await fetch(new URL("api/session", url), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login: "daumoi.yte", password: demoPassword }),
  });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers that other tests check against their schema
  return async (method: string, path: string, body?: unknown): Promise<any> => {
    const isFile = body instanceof Uint8Array;
    const response = await fetch(new URL(path, url), {
      method,
      headers: { cookie, "content-type": isFile ? "application/octet-stream" : "application/json" },
      ...(body !== undefined && { body: isFile ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    return response.json();
  };
}

it("a server that is killed in the middle of a file loses nothing it confirmed, and the next one finishes it", async () => {
  const first = await startProgram();
  const call = await signIn(first.url);
  const { unitId } = await call("GET", "api/session");
  const pdf = makePdf(1, "chung cu ".repeat(100_000));
  const { id } = await call("POST", "api/uploads", { unitId, fileName: "lon.pdf", size: pdf.length, sha256: null });
  const half = Math.floor(pdf.length / 2);
  expect((await call("PUT", `api/uploads/${id}/pieces/0`, pdf.subarray(0, half))).received).toBe(half);
  // The second piece is under way when the program dies: whether it arrived nobody can say.
  const lost = call("PUT", `api/uploads/${id}/pieces/${half}`, pdf.subarray(half)).catch(() => undefined);
  await first.child.kill();
  await lost;

  const second = await startProgram();
  const again = await signIn(second.url);
  const { received } = await again("GET", `api/uploads/${id}`);
  expect([half, pdf.length]).toContain(received);
  if (received < pdf.length) await again("PUT", `api/uploads/${id}/pieces/${received}`, pdf.subarray(received));
  const whole = await again("POST", `api/uploads/${id}/finish`);
  expect(whole).toMatchObject({ mediaType: "application/pdf", readability: "readable", size: pdf.length });
});
