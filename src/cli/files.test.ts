import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diskFileStore } from "../server/platform/files/disk-file-store.ts";
import { type S3Server, startS3Server } from "../server/platform/files/s3/s3-server.fixture.ts";
import { runLine } from "./testing/run-line.ts";

let home: string;
let server: S3Server;
const congtam = (line: string, environment: Record<string, string> = server.environment) =>
  runLine(`${line} --lang en`, undefined, { CONGTAM_HOME: home, ...environment });

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "congtam-cli-files-"));
  server = await startS3Server();
});
afterAll(async () => {
  await server.stop();
  await rm(home, { recursive: true, force: true });
});

async function* content(text: string) {
  yield Buffer.from(text);
}
const anyTime = new Date("9999-12-31");

describe("congtam files check", () => {
  it("tries the place in use, on the disk or in a bucket, and leaves nothing there", async () => {
    for (const environment of [{}, server.environment]) {
      const { code, out, err } = await congtam("files check", environment);
      expect([code, err]).toEqual([0, ""]);
      expect(out).toMatch(
        /^Place of files: .*(files|bucket .* at http.*)\nWrite .* holds\nTime .* holds\nRead .* holds\nList .* holds\nRemove .* \d+ ms +holds\n$/,
      );
    }
    for (const files of [diskFileStore(join(home, "files")), server.store()]) {
      expect(await Array.fromAsync(files.list(anyTime))).toEqual([]);
    }
  });

  it("makes no data home, and names the place that it looked for", async () => {
    const none = join(home, "never-used");
    const { code, out, err } = await congtam("files check", { CONGTAM_HOME: none });
    expect([code, out]).toEqual([4, ""]);
    expect(err).toContain(`There is no data home ${none}, and none is made.`);
    expect((await congtam("files check", { ...server.environment, CONGTAM_HOME: none })).code).toBe(0);
    await expect(stat(none)).rejects.toThrow("ENOENT");
  });

  it("says in words what is wrong with a store, or with the file of its secret", async () => {
    const secret = join(home, "another-secret");
    await writeFile(secret, "wrong-secret");
    const refused = await congtam("files check", { ...server.environment, CONGTAM_S3_SECRET_KEY_FILE: secret });
    expect(refused).toMatchObject({ code: 4, err: expect.stringContaining("refuses the access key") });
    expect(refused.err).not.toContain("wrong-secret");
    const none = await congtam("files check", { ...server.environment, CONGTAM_S3_SECRET_KEY_FILE: `${secret}-none` });
    expect(none).toMatchObject({ code: 4, err: expect.stringContaining("CONGTAM_S3_SECRET_KEY_FILE") });
  });

  it("a server does not start on such a store", async () => {
    const environment = { ...server.environment, CONGTAM_S3_BUCKET: "another", PORT: "0" };
    expect(await congtam("start", environment)).toMatchObject({
      code: 4,
      out: "",
      err: expect.stringContaining("bucket another, has no such bucket"),
    });
  });
});

describe("congtam files copy", () => {
  it("copies what is lacking, there and back, and never an altered content", async () => {
    const disk = diskFileStore(join(home, "files"));
    const one = await disk.put(content("một"), { maxBytes: 100 });
    const two = await disk.put(content("hai"), { maxBytes: 100 });
    expect(await congtam("files copy --to bucket")).toMatchObject({
      code: 0,
      out: "2 files copied; 0 were there already.\n",
    });
    const three = await server.store().put(content("ba"), { maxBytes: 100 });
    await disk.delete(one.sha256);
    expect(await congtam("files copy --to disk")).toMatchObject({
      code: 0,
      out: "2 files copied; 1 was there already.\n",
    });
    expect((await buffer(await disk.get(three.sha256))).toString()).toBe("ba");
    await server.tamper(two.sha256, "khác");
    await disk.delete(two.sha256);
    const altered = await congtam("files copy --to disk");
    expect(altered).toMatchObject({ code: 2, out: expect.stringContaining(`not copied: ${two.sha256}`) });
    expect(await disk.has(two.sha256)).toBe(false);
  });

  it("needs a store", async () => {
    expect(await congtam("files copy --to disk", {})).toMatchObject({
      code: 4,
      err: expect.stringContaining("CONGTAM_S3_ENDPOINT"),
    });
  });
});
