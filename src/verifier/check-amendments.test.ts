import { describe, expect, it } from "vitest";
import type { BundleContent, BundleDifference } from "../domain/scoring/bundle/bundle-model.ts";
import { differencesBetween } from "../domain/scoring/bundle/check-amendment.ts";
import { proveLine, publicContent } from "../domain/scoring/bundle/public-content.ts";
import { digestContent } from "../domain/scoring/bundle/seal.ts";
import { type FixtureFacts, type FixtureUnit, makeFullContent } from "./bundle.fixture.ts";
import { checkAmendments } from "./check-amendments.ts";
import { mutate } from "./mutate-bundle.fixture.ts";
import { nodeCryptography } from "./node-cryptography.ts";
import { smallSet, twoUnits } from "./rich-bundles.fixture.ts";

const { sha256 } = nodeCryptography;
const facts: FixtureFacts = { restricted: ["2.1"] };

/** The second unit with twice the figures of 1.1, which gives the same points, and with other points in 1.2. */
const corrected: FixtureUnit[] = twoUnits.map((unit) =>
  unit.name === "Sở Tư pháp"
    ? { ...unit, inputs: { ...unit.inputs, "1.1": { done: "6", planned: "6" }, "1.2": { points: "2" } } }
    : unit,
);

const first = makeFullContent(smallSet, twoUnits, facts);
const open = publicContent(first, sha256);

/** A content as an amendment of `before`, with every difference told. */
function amend(changed: BundleContent, before = first): BundleContent {
  const link = { publicSha256: digestContent(publicContent(before, sha256), sha256), reason: "Theo kết luận kiểm tra" };
  const amends = { ...link, differences: differencesBetween(before, changed) };
  const publication = { ...changed.publication, number: "2", publishedAt: "2026-02-20T03:00:00.000Z", amends };
  return { ...changed, publication };
}

const second = amend(makeFullContent(smallSet, corrected, facts));

function judge(after: BundleContent, before: BundleContent = open) {
  const { ok, lines } = checkAmendments([
    { file: "lan-1.json", content: before },
    { file: "lan-2.json", content: publicContent(after, sha256) },
  ]);
  return { ok, vi: lines.map((line) => line.vi), en: lines.map((line) => line.en) };
}

const told = second.publication.amends?.differences ?? [];
const withTold = (content: BundleContent, keep: (one: BundleDifference) => boolean) =>
  mutate(content, "/publication/amends/differences", (list) => (list as BundleDifference[]).filter(keep));

describe("an amendment that tells all", () => {
  it("is sound, and tells inputs that changed where the points stay", () => {
    expect(judge(second).vi).toEqual([`lan-2.json điều chỉnh đúng lan-1.json: ${told.length} thay đổi, nêu đủ.`]);
    const fields = told
      .filter(({ component }) => component === "1.1")
      .map(({ field, before, after }) => [field, before, after]);
    expect(fields).toEqual([
      [
        "columnInputs",
        '{"inputs":{"done":"3","planned":"3"},"points":null}',
        '{"inputs":{"done":"6","planned":"6"},"points":null}',
      ],
    ]);
  });

  it("of the older format is sound as it was, and the inputs that it does not tell are named", () => {
    const older = (content: BundleContent): BundleContent => ({ ...content, format: "congtam.bundle/1" });
    const before = older(first);
    const { ok, vi } = judge(amend(older(second), before), publicContent(before, sha256));
    expect(ok).toBe(true);
    expect(vi[0]).toContain("nêu đủ");
    expect(vi.slice(1).map((line) => line.replace(/ \(.*/, ""))).toEqual([
      "  Gói điều chỉnh theo dạng cũ không nêu số liệu đổi: đơn vị Sở Tư pháp › tiêu chí 1.1 › cột quyết định › số liệu",
      "  Gói điều chỉnh theo dạng cũ không nêu số liệu đổi: đơn vị Sở Tư pháp › tiêu chí 1.2 › cột quyết định › số liệu",
    ]);
    expect(judge(older(second)).vi).toContainEqual(expect.stringMatching(/^SAI: .*: dạng tệp \(\/format\)/));
  });
});

describe("an amendment that is silent", () => {
  it("on inputs that changed is faulty, by their place", () => {
    const { ok, vi } = judge(withTold(second, ({ component }) => component !== "1.1"));
    expect(ok).toBe(false);
    expect(vi[0]).toMatch(
      /^SAI: có thay đổi mà không nêu: đơn vị Sở Tư pháp › tiêu chí 1\.1 › cột quyết định › số liệu \(/,
    );
    expect(vi.at(-1)).toContain("0 chỗ nêu không có, 1 chỗ có không nêu.");
  });

  it("on who decided, or on other withheld inputs, is faulty; told, no input of those stands in it", () => {
    const author = mutate(second, "/units/1/lines/2/column/stage", () => "council");
    expect(judge(author).vi[0]).toMatch(
      /^SAI: có thay đổi mà không nêu: đơn vị Sở Tư pháp › tiêu chí 2\.1 › cột quyết định \(/,
    );
    const at = "/units/1/lines/2";
    const columns = mutate(second, `${at}/columns/0/note`, () => "số khác").units[1]?.lines[2]?.columns;
    const salt = second.units[1]?.lines[2]?.salt ?? "";
    const other = mutate(
      mutate(second, `${at}/columns`, () => columns),
      `${at}/proof`,
      () => proveLine(salt, columns, sha256),
    );
    expect(judge(other).ok).toBe(false);
    const honest = amend(other);
    expect(judge(honest).ok).toBe(true);
    const withheld = honest.publication.amends?.differences.filter(({ component }) => component === "2.1") ?? [];
    expect(withheld.map(({ field }) => field)).toEqual(["column"]);
    expect(JSON.stringify(withheld)).not.toContain("inputs");
  });
});

describe("what no amendment may change is named where it does", () => {
  const change = (pointer: string, value: unknown) => mutate(second, pointer, () => value);
  it.each([
    ["the name of a unit", change("/units/1/nameVi", "Sở khác"), "/units/1/nameVi"],
    ["its code", change("/units/0/officialCode", "H04.99"), "/units/0/officialCode"],
    ["what it is not scored on", change("/units/0/exclusions", ["2.1"]), "/units/0/exclusions"],
    ["the province", change("/province/nameVi", "Tỉnh khác"), "/province/nameVi"],
    ["the title", change("/round/titleVi", "Chỉ số khác"), "/round/titleVi"],
    ["the year", change("/round/year", "2026"), "/round/year"],
    ["the round itself", change("/round/id", "00000000-0000-4000-8000-000000000055"), "/round/id"],
    ["the mark of a demonstration", change("/round/demonstration", false), "/round/demonstration"],
    ["the text of a set", change("/sets/0/sha256", "0".repeat(64)), "/sets/0/sha256"],
    ["the name of a block", change("/blocks/0/nameVi", "Khối khác"), "/blocks/0/nameVi"],
    ["its classes", change("/blocks/0/classes", [{ name: "Tốt", min: "0" }]), "/blocks/0/classes"],
    ["a publication left out", change("/publication/number", "3"), "/publication/number"],
    ["an earlier instant", change("/publication/publishedAt", "2025-01-01T00:00:00.000Z"), "/publication/publishedAt"],
  ])("%s", (_what, after, pointer) => {
    const { ok, vi, en } = judge(after);
    expect(ok).toBe(false);
    expect(vi).toContainEqual(
      expect.stringMatching(new RegExp(`^SAI: lan-2.json so với lan-1.json: .*\\(${pointer}\\)`)),
    );
    expect(en).toContainEqual(expect.stringContaining(`(${pointer}): published before as `));
  });

  it("a unit left out, and one put in", () => {
    const without = mutate(second, "/units/0", () => undefined);
    expect(judge(without).vi).toContain(
      "SAI: lan-2.json so với lan-1.json: đơn vị Sở Y tế (/units/0): lần trước có, lần điều chỉnh không còn",
    );
    const before = mutate(first, "/units/0", () => undefined);
    const more = amend(second, before);
    expect(judge(more, publicContent(before, sha256)).vi).toContain(
      "SAI: lan-2.json so với lan-1.json: đơn vị Sở Y tế (/units/0): lần trước không có, lần điều chỉnh thêm vào",
    );
  });
});
