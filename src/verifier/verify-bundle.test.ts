import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Bundle, BundleContent } from "../domain/scoring/bundle/bundle-model.ts";
import { publicContent } from "../domain/scoring/bundle/public-content.ts";
import { bundleText, sealBundle } from "../domain/scoring/bundle/seal.ts";
import { verifyBundle } from "../domain/scoring/bundle/verify-bundle.ts";
import { randomRound } from "../domain/scoring/random-round.fixture.ts";
import { canonicalJson } from "../domain/text/canonical-json.ts";
import { type FixtureUnit, makeFullContent, makeSigner } from "./bundle.fixture.ts";
import { mutate } from "./mutate-bundle.fixture.ts";
import { nodeCryptography } from "./node-cryptography.ts";
import { smallSet, twoUnits } from "./rich-bundles.fixture.ts";

const { sha256 } = nodeCryptography;
const signer = makeSigner();
const seal = (content: BundleContent): Bundle => sealBundle(content, signer, sha256);
const check = (text: string) => verifyBundle(text, nodeCryptography);

describe("a bundle that was not touched", () => {
  it("is computed anew to the same results, in both forms", () => {
    const full = makeFullContent(smallSet, twoUnits);
    for (const content of [full, publicContent(full, sha256)]) {
      const result = check(bundleText(seal(content)));
      expect(result.faults).toEqual([]);
      expect(result.signedBy).toMatch(/^[0-9a-f]{64}$/);
      expect(result.recomputed).toEqual({ units: 2, components: 6 });
    }
  });

  it("is so for sets of every kind of rule and policy", () => {
    fc.assert(
      fc.property(randomRound, fc.boolean(), (round, isPublic) => {
        const given = round.units.map((unit): FixtureUnit => {
          const { unit: name, block, submitted, bonus, penalty } = unit;
          return { name, block, inputs: submitted ? { ...unit.inputs, "": { bonus, penalty } } : {} };
        });
        const full = makeFullContent(round.set, given);
        expect(check(bundleText(seal(isPublic ? publicContent(full, sha256) : full))).faults).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("tells nothing of notes, reasons and columns that did not decide in its public form", () => {
    const text = canonicalJson(publicContent(makeFullContent(smallSet, twoUnits), sha256));
    expect(text).not.toContain("thiếu hồ sơ");
    expect(text).not.toMatch(/"(salt|columns|note|at)":/);
    expect(text).not.toContain('"done":"2"');
    expect(text).toContain('"done":"1"');
  });

  it("keeps restricted inputs to itself and gives the same points all the same", () => {
    const content = publicContent(makeFullContent(smallSet, twoUnits, { restricted: ["1.1"] }), sha256);
    expect(canonicalJson(content)).not.toContain('"planned":');
    expect(content.units[0]?.lines[0]?.column).toMatchObject({ inputs: {}, points: "4/3" });
    expect(check(bundleText(seal(content))).faults).toEqual([]);
  });
});

describe("a bundle that was changed", () => {
  let bundle: Bundle;
  beforeAll(() => {
    bundle = seal(makeFullContent(smallSet, twoUnits));
  });

  const change = (pointer: string, to: string) => mutate(bundle, `/content${pointer}`, () => to);

  it("says in words where, and what the inputs really give", () => {
    const { faults } = check(bundleText(change("/units/0/lines/0/column/inputs/done", "2")));
    expect(faults.map((fault) => fault.text.vi)).toContain(
      "đơn vị Sở Y tế › tiêu chí 1.1 › cột quyết định › số liệu › done (/units/0/lines/0/column/inputs/done) đã bị sửa sau khi ký",
    );
    expect(faults.map((fault) => fault.text.vi)).toContain(
      "đơn vị Sở Y tế › tiêu chí 1.1 › kết quả › điểm chính xác (/units/0/lines/0/result/pointsExact): trong gói ghi 4/3, tính lại được 8/3",
    );
  });

  it("tells a wrong shape in the language of the reader", () => {
    const { content, ...rest } = bundle;
    const [fault] = check(JSON.stringify({ ...rest, content: { ...content, units: "none" } })).faults;
    expect(fault?.text.vi).toBe('đơn vị (/units): giá trị "none" không đúng; phải là danh sách [ … ]');
    expect(fault?.text.en).toBe('unit (/units): "none" does not fit; it must be a list [ … ]');
  });

  it("is found by its results where everything was sealed anew by another key", () => {
    const changed = change("/units/1/result/rank", "1").content;
    const { faults, signedBy } = check(bundleText(sealBundle(changed, makeSigner(), sha256)));
    expect(signedBy).not.toBe(bundle.seal.fingerprint);
    expect(faults.map((fault) => fault.pointer)).toEqual(["/units/1/result/rank"]);
  });

  it("names units and lines that are missing or too many", () => {
    const fewer = structuredClone(bundle);
    fewer.content.units[0]?.lines.pop();
    expect(check(bundleText(fewer)).faults.map((fault) => fault.kind)).toContain("changed");
    const more = structuredClone(bundle);
    const [first] = more.content.units;
    if (first) more.content.units.push({ ...first, id: "00000000-0000-4000-8000-000000000055" });
    expect(check(bundleText(more)).faults.some((fault) => fault.pointer === "/units/2")).toBe(true);
  });
});
