import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Bundle, BundleContent } from "../domain/scoring/bundle/bundle-model.ts";
import { listRecords } from "../domain/scoring/bundle/field-marks.ts";
import { publicContent } from "../domain/scoring/bundle/public-content.ts";
import { bundleText, sealBundle } from "../domain/scoring/bundle/seal.ts";
import { verifyBundle } from "../domain/scoring/bundle/verify-bundle.ts";
import { randomRound } from "../domain/scoring/random-round.fixture.ts";
import { canonicalJson } from "../domain/text/canonical-json.ts";
import { type FixtureUnit, makeFullContent, makeSigner } from "./bundle.fixture.ts";
import { nodeCryptography } from "./node-cryptography.ts";

const { sha256 } = nodeCryptography;
const signer = makeSigner();
const seal = (content: BundleContent): Bundle => sealBundle(content, signer, sha256);
const check = (text: string) => verifyBundle(text, nodeCryptography);

const set = {
  id: "nho",
  title: "Bộ nhỏ",
  year: 2025,
  scale: "10",
  bonus: { max: "1" },
  areas: [
    {
      code: "1",
      name: "Chỉ đạo",
      max: "7",
      criteria: [
        {
          code: "1.1",
          name: "Hoàn thành",
          max: "4",
          rule: { kind: "ratio", numerator: "done", denominator: "planned" },
        },
        { code: "1.2", name: "Báo cáo", max: "3", rule: { kind: "manual" } },
      ],
    },
    {
      code: "2",
      name: "Công khai",
      max: "3",
      criteria: [{ code: "2.1", name: "Có", max: "3", rule: { kind: "yesNo", yes: "3", no: "0" } }],
    },
  ],
};
const units: FixtureUnit[] = [
  {
    name: "Sở Y tế",
    block: "so",
    inputs: {
      "1.1": { done: "2", planned: "3" },
      "1.2": { points: "2.5" },
      "2.1": { value: "true" },
      "": { bonus: "0.5" },
    },
    entries: [
      { component: "1.1", verdict: "inputsChanged", inputs: { done: "1", planned: "3" }, reason: "thiếu hồ sơ" },
    ],
  },
  {
    name: "Sở Tư pháp",
    block: "so",
    inputs: { "1.1": { done: "3", planned: "3" }, "1.2": { points: "1" }, "2.1": { value: "false" } },
  },
];

describe("a bundle that was not touched", () => {
  it("is computed anew to the same results, in both forms", () => {
    const full = makeFullContent(set, units);
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
    const text = canonicalJson(publicContent(makeFullContent(set, units), sha256));
    expect(text).not.toContain("thiếu hồ sơ");
    expect(text).not.toContain('"done":"2"');
    expect(text).toContain('"done":"1"');
  });

  it("keeps restricted inputs to itself and gives the same points all the same", () => {
    const content = publicContent(makeFullContent(set, units, ["1.1"]), sha256);
    expect(canonicalJson(content)).not.toContain('"planned":');
    expect(content.units[0]?.lines[0]?.column).toMatchObject({ inputs: {}, points: "4/3" });
    expect(check(bundleText(seal(content))).faults).toEqual([]);
  });
});

describe("a bundle that was changed", () => {
  let bundle: Bundle;
  beforeAll(() => {
    bundle = seal(makeFullContent(set, units));
  });

  const mutate = (pointer: string, change: (value: unknown) => unknown): Bundle => {
    const copy = structuredClone(bundle);
    const steps = pointer
      .split("/")
      .slice(1)
      .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
    const last = steps.pop() ?? "";
    const parent = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], copy.content);
    (parent as Record<string, unknown>)[last] = change((parent as Record<string, unknown>)[last]);
    return copy;
  };

  it("is named by the place of the change, for every single field", () => {
    const fields = [...listRecords(bundle.content).values()].flat();
    expect(fields.length).toBeGreaterThan(150);
    for (const { pointer } of fields) {
      const { faults, signedBy } = check(bundleText(mutate(pointer, alter)));
      expect(signedBy, pointer).toBeNull();
      expect(
        faults.some((fault) => `${pointer}/`.startsWith(`${fault.pointer}/`) || fault.pointer === `${pointer}/0`),
        `${pointer}: ${JSON.stringify(faults)}`,
      ).toBe(true);
    }
  });

  it("says in words where, and what the inputs really give", () => {
    const { faults } = check(bundleText(mutate("/units/0/lines/0/column/inputs/done", () => "2")));
    expect(faults.map((fault) => fault.text.vi)).toContain(
      "đơn vị Sở Y tế › 1.1 › cột quyết định › số liệu › done (/units/0/lines/0/column/inputs/done) đã bị sửa sau khi ký",
    );
    expect(faults.map((fault) => fault.text.vi)).toContain(
      "đơn vị Sở Y tế › 1.1 › kết quả › điểm chính xác (/units/0/lines/0/result/pointsExact): trong gói ghi 4/3, tính lại được 8/3",
    );
  });

  it("tells a wrong shape in the language of the reader", () => {
    const { content, ...rest } = bundle;
    const [fault] = check(JSON.stringify({ ...rest, content: { ...content, units: "none" } })).faults;
    expect(fault?.text.vi).toContain("sai dạng (Đầu vào không hợp lệ");
    expect(fault?.text.en).toContain("wrong shape (Invalid input");
  });

  it("is found by its results where everything was sealed anew by another key", () => {
    const changed = mutate("/units/1/result/rank", () => "1").content;
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

  it("is refused in any other text than the canonical one, and with a seal or marks that do not fit", () => {
    const text = bundleText(bundle);
    const faultsOf = (changed: string) => check(changed).faults.map((fault) => `${fault.kind} ${fault.text.en}`);
    expect(faultsOf(text.replace("{", "{ "))[0]).toMatch(/not canonical JSON from sign 2/);
    expect(faultsOf(text.replace('"content":{', '"content":{"format":"congtam.bundle/1",'))[0]).toMatch(
      /not canonical/,
    );
    expect(faultsOf(text.slice(0, -3))[0]).toMatch(/no JSON/);
    expect(faultsOf(text.replace("congtam.bundle/1", "congtam.bundle/2"))[0]).toMatch(/needs a newer verifier/);
    for (const field of ["signature", "publicKey", "fingerprint", "contentSha256", "marksSha256"] as const) {
      const changed = structuredClone(bundle);
      changed.seal[field] = String(alter(changed.seal[field]));
      expect(check(bundleText(changed)).signedBy, field).toBeNull();
      expect(check(bundleText(changed)).faults[0]?.kind, field).toBe("seal");
    }
  });
});

/** Another value of the same kind, one sign apart. */
function alter(value: unknown): unknown {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + 1;
  if (typeof value !== "string") return Array.isArray(value) ? ["x"] : value === null ? "x" : { x: "1" };
  const at = Math.max(value.search(/\d/), 0);
  const sign = value[at] ?? "";
  const other = /\d/.test(sign) ? String((Number(sign) + 1) % 10) : sign === "a" ? "b" : "a";
  return value.slice(0, at) + other + value.slice(at + 1);
}
