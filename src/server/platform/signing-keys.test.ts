import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { nodeCryptography } from "../../verifier/node-cryptography.ts";
import { fixedClock } from "../testing/fixed-clock.ts";
import { makeTestFolder } from "../testing/test-storage.ts";
import { openSigningKeys } from "./signing-keys.ts";

it("keeps every older key beside the one that signs from now on, with the time since when it signs no more", async () => {
  const home = makeTestFolder();
  const clock = fixedClock("2026-01-01T00:00:00Z");
  const keys = openSigningKeys(home, clock);
  const { key: first, signer } = await keys.current();
  expect((await keys.current()).key).toEqual(first);
  clock.set("2026-06-01T00:00:00Z");
  const second = await keys.rotate();
  clock.set("2026-12-01T00:00:00Z");
  const third = await keys.rotate();

  const again = openSigningKeys(home, clock);
  const list = await again.list();
  expect(list.map(({ fingerprint }) => fingerprint)).toEqual([third, second, first].map((one) => one.fingerprint));
  expect(list.map(({ retiredAt }) => retiredAt?.toISOString() ?? null)).toEqual([
    null,
    "2026-12-01T00:00:00.000Z",
    "2026-06-01T00:00:00.000Z",
  ]);
  const now = await again.current();
  expect(now.key.fingerprint).toBe(third.fingerprint);
  const isSigned = (by: Uint8Array) => nodeCryptography.isSigned("chữ", now.signer.sign("chữ"), by);
  expect([isSigned(now.signer.publicKey), isSigned(signer.publicKey)]).toEqual([true, false]);

  const file = join(home, "keys", "signing.json");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(file, "utf8")).keys).toHaveLength(3);
});
