import { describe, expect, it } from "vitest";
import type { BundleContent } from "../domain/scoring/bundle/bundle-model.ts";
import { proveLine, publicContent } from "../domain/scoring/bundle/public-content.ts";
import { bundleText, sealBundle } from "../domain/scoring/bundle/seal.ts";
import { verifyBundle } from "../domain/scoring/bundle/verify-bundle.ts";
import { makeFullContent, makeSigner } from "./bundle.fixture.ts";
import { mutate } from "./mutate-bundle.fixture.ts";
import { nodeCryptography } from "./node-cryptography.ts";
import { richPublications, smallSet, twoUnits } from "./rich-bundles.fixture.ts";

const { sha256 } = nodeCryptography;
const { first, second } = richPublications();
const open = publicContent(first, sha256);

/** What is found where everything was sealed anew by another key. */
function found(content: BundleContent): string[] {
  const { faults, signedBy } = verifyBundle(bundleText(sealBundle(content, makeSigner(), sha256)), nodeCryptography);
  expect(signedBy).not.toBeNull();
  return faults.map(({ kind, pointer }) => `${kind} ${pointer}`);
}

const append = (content: BundleContent, pointer: string) =>
  mutate(content, pointer, (list) => [...(list as unknown[]), (list as unknown[])[0]]);

describe("a bundle that somebody seals himself", () => {
  it("is believed in what its own content bears out", () => {
    for (const content of [first, second, open]) expect(found(content)).toEqual([]);
  });

  it("tells no digest of a set but that of its document", () => {
    expect(found(mutate(open, "/sets/0/sha256", () => "0".repeat(64)))).toEqual(["claim /sets/0/sha256"]);
  });

  it("tells no set, block, unit or line twice", () => {
    const other = mutate(append(open, "/sets"), "/sets/1/document/note", () => "bản khác");
    expect(found(other)).toContain("claim /sets/1");
    expect(found(append(open, "/sets"))).toEqual(["claim /sets/1"]);
    expect(found(append(open, "/blocks"))).toContain("claim /blocks/1");
    expect(found(append(open, "/units"))).toContain("claim /units/4");
    expect(found(append(open, "/units/0/lines"))).toEqual(["claim /units/0/lines/4"]);
  });

  it("has in each form what belongs to it, and nothing else", () => {
    expect(found(mutate(open, "/fullSha256", () => undefined))).toEqual(["claim /fullSha256"]);
    expect(found(mutate(open, "/units/1/lines/2/columns", () => []))).toEqual(["claim /units/1/lines/2/columns"]);
    expect(found(mutate(open, "/units/1/lines/2/salt", () => "abc"))).toEqual(["claim /units/1/lines/2/salt"]);
    expect(found(mutate(first, "/fullSha256", () => "0".repeat(64)))).toEqual(["claim /fullSha256"]);
  });

  it.each([
    ["stage", "appraisal1"],
    ["role", "owner"],
    ["role", null],
    ["unit", "Sở khác"],
  ])("decides by the column that counts: not another %s (%j)", (field, value) => {
    const full = makeFullContent(smallSet, twoUnits);
    const changed = mutate(full, `/units/0/lines/0/column/${field}`, () => value);
    expect(found(changed)).toEqual(["claim /units/0/lines/0/column"]);
  });

  it("decides by no column that does not count, keeps none that does, and withholds only what there is", () => {
    const full = makeFullContent(smallSet, twoUnits);
    const silent = mutate(full, "/units/1/lines/1/column", () => null);
    expect(found(silent)).toContain("claim /units/1/lines/1/column");
    // The council's column is struck from the full form, with a proof of what is left; its figures still count.
    const struck = mutate(full, "/units/0/lines/0/columns", (columns) => (columns as unknown[]).slice(0, 1));
    const { salt = "", columns } = struck.units[0]?.lines[0] ?? {};
    const proven = mutate(struck, "/units/0/lines/0/proof", () => proveLine(salt, columns, sha256));
    expect(found(proven)).toEqual(["claim /units/0/lines/0/column"]);
    expect(found(mutate(full, "/units/0/lines/0/withheld", () => true))).toEqual(["claim /units/0/lines/0/column"]);
    expect(found(mutate(first, "/units/2/lines/0/withheld", () => true))).toEqual(["claim /units/2/lines/0/column"]);
  });

  it("amends something from its second publication on, and tells what really came of it", () => {
    const { amends } = second.publication;
    expect(found(mutate(open, "/publication/amends", () => ({ ...amends, differences: [] })))).toEqual([
      "claim /publication/amends",
    ]);
    expect(found(mutate(second, "/publication/amends", () => null))).toEqual(["claim /publication/amends"]);
    const at = (index: number) => `claim /publication/amends/differences/${index}`;
    const count = amends?.differences.length ?? 0;
    const [one] = amends?.differences ?? [];
    expect(count).toBeGreaterThan(5);
    for (const change of [
      { after: "99" },
      { unit: "00000000-0000-4000-8000-000000000055" },
      { component: "9.9" },
      { field: "proof" },
      { field: "constructor" },
      { before: one?.after ?? null },
    ])
      expect(
        found(mutate(second, "/publication/amends/differences/0", (known) => ({ ...(known as object), ...change }))),
        JSON.stringify(change),
      ).toEqual([at(0)]);
    expect(found(append(second, "/publication/amends/differences"))).toEqual([at(count)]);
  });
});
