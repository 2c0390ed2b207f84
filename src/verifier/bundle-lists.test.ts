import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Bundle } from "../domain/scoring/bundle/bundle-model.ts";
import { valueAt } from "../domain/scoring/bundle/pointers.ts";
import { publicContent } from "../domain/scoring/bundle/public-content.ts";
import { bundleText, sealBundle } from "../domain/scoring/bundle/seal.ts";
import { verifyBundle } from "../domain/scoring/bundle/verify-bundle.ts";
import { type FixtureUnit, makeFullContent, makeSigner } from "./bundle.fixture.ts";
import { listSchemaFields } from "./bundle-fields.fixture.ts";
import { alter, mutate } from "./mutate-bundle.fixture.ts";
import { nodeCryptography } from "./node-cryptography.ts";
import { richPublications, smallSet } from "./rich-bundles.fixture.ts";

const { sha256 } = nodeCryptography;
const signer = makeSigner();
const seal = (content: Bundle["content"]) => sealBundle(content, signer, sha256);
/** What is said of what was changed after the sealing; not what other checks find because of it. */
const changesOf = (bundle: Bundle) =>
  verifyBundle(bundleText(bundle), nodeCryptography).faults.filter(({ text }) => text.vi.endsWith("sau khi ký"));

/** A set with lists whose items have no code, and parts at every depth. */
const deepSet = {
  ...{ id: "sau", title: "Bộ sâu", year: 2025, scale: "10" },
  areas: ["1", "2", "3"].map((area) => ({
    ...{ code: area, name: `Lĩnh vực ${area}`, max: area === "1" ? "8" : "1" },
    criteria:
      area !== "1"
        ? [{ code: `${area}.1`, name: "Có", max: "1", rule: { kind: "yesNo", yes: "1", no: "0" } }]
        : ["1.1", "1.2", "1.3", "1.4"].map((code) => ({
            ...{ code, name: `Tiêu chí ${code}`, max: "2" },
            components: [`${code}.1`, `${code}.2`].map((component) => ({
              ...{
                code: component,
                name: `Thành phần ${component}`,
                max: "1",
                evidence: ["Báo cáo", "Kế hoạch", "Sổ"],
              },
              rule: {
                ...{ kind: "bands", input: "x", interval: "[min,max)" },
                bands: [
                  { min: "0", max: "50", points: "0" },
                  { min: "50", max: "80", points: "0.5" },
                  { min: "80", max: "90", points: "0.75" },
                  { min: "90", points: "1" },
                ],
              },
            })),
          })),
  })),
};

const unitNames = ["Sở Y tế", "Sở Tư pháp", "Sở Nội vụ", "Sở Tài chính", "Sở Xây dựng"];
const deepUnits = unitNames.map(
  (name, at): FixtureUnit => ({
    ...{ name, block: `khoi-${Math.min(at, 2)}`, exclusions: ["2", "3", "1.4"] },
    inputs: Object.fromEntries(["1.1.1", "1.1.2", "1.2.1"].map((code) => [code, { x: String(40 + at * 10) }])),
    entries: (["appraisal1", "appraisal2", "council"] as const).map((stage) => ({
      ...{ component: "1.1.1", stage, verdict: "accepted" as const, inputs: { x: String(40 + at * 10) } },
    })),
  }),
);
const threeClasses = ["Tốt", "Khá", "Yếu"].map((name, at) => ({ name, min: String(80 - at * 30) }));
const deep = makeFullContent(deepSet, deepUnits, {
  block: { classes: threeClasses },
  round: { ties: "tieBreak", tieBreak: ["1.1", "1.2", "1.3"] },
});
const set = deep.sets[0] as (typeof deep.sets)[number];
const threeSets = { ...deep, sets: [set, ...["2", "3"].map((version) => ({ ...set, version }))] };
const { second } = richPublications();

const bundles = [deep, threeSets, second, makeFullContent(smallSet, [{ name: "Sở Y tế", block: "so", inputs: {} }])]
  .flatMap((full) => [full, publicContent(full, sha256)])
  .map(seal);

/** Every list of a content with items of more than one, by kind. */
function listsOf(content: unknown, pointer = ""): string[] {
  const value = valueAt(content, pointer);
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.keys(value).flatMap((name) => listsOf(content, `${pointer}/${name}`));
  return Array.isArray(value) ? [pointer, ...inner] : inner;
}
const kindOf = (pointer: string) => pointer.replace(/\/\d+/g, "/[]");
const cases = bundles.flatMap((bundle) => listsOf(bundle.content).map((pointer) => ({ bundle, pointer })));
const lengthOf = ({ bundle, pointer }: (typeof cases)[number]) =>
  (valueAt(bundle.content, pointer) as unknown[]).length;
/** Of each kind of list of each form the longest one. */
const lists = [...Map.groupBy(cases, ({ bundle, pointer }) => `${bundle.content.form} ${kindOf(pointer)}`)]
  .map(([kind, same]) => ({ kind, ...same.sort((a, b) => lengthOf(b) - lengthOf(a))[0] }))
  .flatMap(({ kind, bundle, pointer }) => (bundle && pointer !== undefined ? [{ kind, bundle, pointer }] : []));

const placeOf = (list: readonly unknown[]) => Math.floor(list.length / 2);
const isRecords = (list: readonly unknown[]) => typeof list[0] === "object";

/** The same item under another key. */
function other(item: unknown): unknown {
  if (typeof item !== "object" || item === null) return alter(item);
  const given = item as Record<string, unknown>;
  if ("id" in given && "lines" in given) return { ...given, id: "00000000-0000-4000-8000-000000000055" };
  if ("stage" in given) return { ...given, seat: "2" };
  const key = ["component", "code", "name"].find((name) => name in given) ?? Object.keys(given)[0] ?? "";
  return { ...given, [key]: `${given[key]}.9` };
}

describe("in every list of a bundle", () => {
  it("that the form knows, and in those of a set", () => {
    const known = listSchemaFields(z.toJSONSchema(Bundle) as Parameters<typeof listSchemaFields>[0])
      .filter((kind) => kind.startsWith("/content/"))
      .flatMap((kind) => [...kind.matchAll(/\/\[\]/g)].map(({ index }) => kind.slice("/content".length, index)));
    const tried = lists
      .filter(({ bundle, pointer }) => lengthOf({ bundle, pointer }) > 2)
      .map(({ pointer }) => kindOf(pointer));
    expect([...new Set(known)].filter((kind) => !tried.includes(kind))).toEqual([]);
    for (const name of ["areas", "criteria", "bands", "evidence"])
      expect(
        tried.some((kind) => kind.endsWith(`/${name}`)),
        name,
      ).toBe(true);
  });

  it("one item that is gone from the middle is told once, and its neighbours are not", () => {
    for (const { kind, bundle, pointer } of lists) {
      const list = valueAt(bundle.content, pointer) as unknown[];
      if (list.length < 2) continue;
      const changes = changesOf(mutate(bundle, `/content${pointer}/${placeOf(list)}`, () => undefined));
      const told = changes.map((fault) => [fault.pointer, / bị bỏ đi sau khi ký$/.test(fault.text.vi)]);
      if (isRecords(list)) expect(told, kind).toEqual([[pointer, true]]);
      else
        expect(
          told.map(([place]) => place),
          kind,
        ).toEqual([expect.toSatisfy((at) => pointer.startsWith(at))]);
    }
  });

  it("one item that is new in the middle is told once, and its neighbours are not", () => {
    for (const { kind, bundle, pointer } of lists) {
      const list = valueAt(bundle.content, pointer) as unknown[];
      if (list.length === 0) continue;
      const at = placeOf(list);
      const added = mutate(bundle, `/content${pointer}`, () => list.toSpliced(at, 0, other(list[at])));
      const told = changesOf(added).map((fault) => [fault.pointer, / được thêm sau khi ký$/.test(fault.text.vi)]);
      if (isRecords(list)) expect(told, kind).toEqual([[`${pointer}/${at}`, true]]);
      else
        expect(
          told.map(([place]) => place),
          kind,
        ).toEqual([expect.toSatisfy((one) => `${pointer}/${at}`.startsWith(one))]);
    }
  });

  it("what follows from it is told once: places of units, and results by a set that is another one", () => {
    const bundle = seal(publicContent(deep, sha256));
    const told = (pointer: string) =>
      verifyBundle(bundleText(mutate(bundle, `/content${pointer}`, () => undefined)), nodeCryptography).faults.map(
        ({ kind, text }) => `${kind}: ${text.vi}`,
      );
    const unit = "đơn vị thứ 5 lúc ký (/units), sau đơn vị Sở Tài chính, bị bỏ đi sau khi ký";
    const places =
      "đơn vị (/units): vì có phần bị bỏ đi hoặc được thêm, hạng hoặc vị trí tính lại của 2 đơn vị khác với trong gói";
    expect(told("/units/4")).toEqual([`changed: ${unit}`, `recomputed: ${places}`]);
    expect(told("/units/3/lines/1")[0]).toBe(
      "changed: đơn vị Sở Tài chính › tiêu chí 1.1.2 (/units/3/lines) bị bỏ đi sau khi ký",
    );
    expect(
      told("/units/3/lines/1").every(
        (text) => text.includes("Sở Tài chính") || text.includes(" đơn vị khác với trong gói"),
      ),
    ).toBe(true);
    expect(told("/blocks/2")).toEqual([
      "changed: khối khoi-2 (/blocks) bị bỏ đi sau khi ký",
      "recomputed: đơn vị Sở Nội vụ › khối (/units/2/block): gói không có khối này, nên không tính lại được đơn vị nào của khối",
    ]);
    expect(told("/sets/0/document/areas/0/criteria/1")).toEqual([
      "changed: bộ tiêu chí sau › Lĩnh vực 1 › Tiêu chí 1.2 (/sets/0/document/areas/0/criteria) bị bỏ đi sau khi ký",
      expect.stringContaining("mã băm ghi trong gói không phải"),
      "recomputed: bộ tiêu chí (/sets): có phần bị bỏ đi hoặc được thêm, nên không tính lại được kết quả nào",
    ]);
  });

  it("another order is told as that, and no item is called changed", () => {
    for (const { kind, bundle, pointer } of lists) {
      const list = valueAt(bundle.content, pointer) as unknown[];
      if (list.length < 3 || !isRecords(list)) continue;
      const moved = changesOf(mutate(bundle, `/content${pointer}`, () => [...list.slice(1), list[0]]));
      expect(
        moved.map((fault) => [fault.pointer, fault.text.en.split(")").at(-1)]),
        kind,
      ).toEqual([[`${pointer}/${list.length - 1}`, " was moved to another place after it was sealed"]]);
      const reversed = changesOf(mutate(bundle, `/content${pointer}`, () => list.toReversed()));
      expect(
        reversed.map((fault) => [fault.pointer, fault.text.en.split(")").at(-1)]),
        kind,
      ).toEqual([[pointer, ": the order was changed after it was sealed"]]);
    }
  });

  it("all items gone, and the first ones of a list that had none, are told of the items", () => {
    for (const { kind, bundle, pointer } of lists) {
      const list = valueAt(bundle.content, pointer) as unknown[];
      if (list.length === 0 || !isRecords(list)) continue;
      const emptied = mutate(bundle, `/content${pointer}`, () => []);
      const gone = changesOf(emptied);
      expect(
        gone.map((fault) => fault.pointer),
        kind,
      ).toEqual(list.map(() => pointer));
      const filled = { ...seal(emptied.content), content: bundle.content };
      expect(
        changesOf(filled).map((fault) => fault.pointer),
        kind,
      ).toEqual(list.map((_, at) => `${pointer}/${at}`));
    }
  });
});
