import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fixedClock } from "../testing/fixed-clock.ts";
import { makeTestHttp, type TestHttp } from "../testing/test-http.ts";
import { exportTable } from "./export-table.ts";
import { staticFiles } from "./static-files.ts";

let folder = "";
let http: TestHttp;
const get = async (path: string) => {
  const { status, body } = await http.call("", "GET", path);
  return { status, text: body instanceof Uint8Array ? new TextDecoder().decode(body) : body.code };
};
const build = async (name: string) => {
  await rm(join(folder, "assets"), { recursive: true, force: true });
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "assets", name), `// ${name}`);
  await writeFile(join(folder, "index.html"), `<script src="./assets/${name}"></script>`);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "congtam-static-"));
  await build("cu.js");
  const files = staticFiles({ folder, basePath: "" });
  http = makeTestHttp(fixedClock("2026-11-23T02:00:00Z"), {}, () => files, exportTable);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("says that a file of a build that was replaced is not there, and serves the new build from then on", async () => {
  expect((await get("/app/assets/cu.js")).text).toBe("// cu.js");
  expect((await get("/app/rounds")).text).toContain('src="/app/assets/cu.js"');
  expect(await get("/app/assets/khong-co.js")).toEqual({ status: 404, text: "request.unknown_route" });
  await build("moi.js");
  expect(await get("/app/assets/cu.js")).toEqual({ status: 404, text: "request.unknown_route" });
  expect((await get("/app/rounds")).text).toContain('src="/app/assets/moi.js"');
  expect(await get("/app/assets/moi.js")).toEqual({ status: 200, text: "// moi.js" });
  expect(http.failures).toEqual([]);
});

/** A site whose disk answers the first reads of a file with these codes. */
function siteOf(codes: string[]): TestHttp {
  const read = async (path: string) => {
    const code = path.endsWith(".js") ? codes.shift() : undefined;
    if (code !== undefined) throw Object.assign(new Error(code), { code });
    return readFile(path);
  };
  const files = staticFiles({ folder, basePath: "", read });
  return makeTestHttp(fixedClock("2026-11-23T02:00:00Z"), {}, () => files, exportTable);
}

it.each([
  ["is busy", ["EMFILE", "EBUSY"], 200, 0],
  ["stays busy", Array(9).fill("EMFILE"), 503, 0],
  ["has the file away while a build takes the place of another", ["ENOENT"], 200, 0],
  ["lost the file", ["ENOENT", "ENOENT"], 404, 0],
  ["is busy after a build took the place of another", ["ENOENT", ...Array(9).fill("EMFILE")], 503, 0],
  ["is damaged where a build took the place of another", ["ENOENT", "EIO"], 500, 1],
  ["is damaged", ["EIO"], 500, 1],
])(
  "answers for a script where the disk %s, and logs what only an administrator can mend",
  async (_what, codes, status, logged) => {
    await build("kich-ban.js");
    const site = siteOf([...codes]);
    expect((await site.call("", "GET", "/app/assets/kich-ban.js")).status).toBe(status);
    expect(site.failures).toHaveLength(logged);
  },
);
