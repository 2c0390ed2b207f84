import { randomBytes } from "node:crypto";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { makeSecretBox, openSecretBox } from "./key-ring.ts";

const now = new Date("2026-01-05T01:00:00Z");
let home = "";
afterEach(() => rm(home, { recursive: true, force: true }));

test("what is sealed opens again, also after a restart and in another process started at the same time", async () => {
  home = await mkdtemp(join(tmpdir(), "congtam-keys-"));
  const boxes = await Promise.all([1, 2, 3].map(() => openSecretBox(home, now)));
  const sealed = boxes[0]?.seal("bí mật", "totp:1") as Buffer;
  for (const box of [...boxes, await openSecretBox(home, now)]) expect(box.open(sealed, "totp:1")).toBe("bí mật");
  expect((await stat(join(home, "keys/secrets.json"))).mode & 0o777).toBe(0o600);
});

test("a sealed value is bound to its place and cannot be altered", () => {
  const box = makeSecretBox([randomBytes(32)]);
  const sealed = box.seal("x", "totp:1");
  expect(() => box.open(sealed, "totp:2")).toThrow();
  sealed[sealed.length - 1] = (sealed.at(-1) as number) ^ 1;
  expect(() => box.open(sealed, "totp:1")).toThrow();
});

test("an older key still opens, a lost one is named", () => {
  const [old, fresh] = [randomBytes(32), randomBytes(32)];
  const sealed = makeSecretBox([old]).seal("x", "p");
  expect(makeSecretBox([fresh, old]).open(sealed, "p")).toBe("x");
  expect(() => makeSecretBox([fresh]).open(sealed, "p")).toThrow("not in the key file");
});
