import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Bundle } from "../domain/scoring/bundle/bundle-model.ts";
import { listRecords } from "../domain/scoring/bundle/field-marks.ts";
import { publicContent } from "../domain/scoring/bundle/public-content.ts";
import { bundleText, sealBundle } from "../domain/scoring/bundle/seal.ts";
import { verifyBundle } from "../domain/scoring/bundle/verify-bundle.ts";
import { makeFullContent, makeSigner } from "./bundle.fixture.ts";
import { kindOfField, listSchemaFields } from "./bundle-fields.fixture.ts";
import { alter, mutate } from "./mutate-bundle.fixture.ts";
import { nodeCryptography } from "./node-cryptography.ts";
import { richPublications, smallSet, twoUnits } from "./rich-bundles.fixture.ts";

const { sha256 } = nodeCryptography;
const signer = makeSigner();
const check = (bundle: Bundle) => verifyBundle(bundleText(bundle), nodeCryptography);

const { first, second } = richPublications();
const bare = makeFullContent(smallSet, twoUnits, { province: { nameEn: null }, publication: { decision: null } });
const bundles = [first, second, bare]
  .flatMap((full) => [full, publicContent(full, sha256)])
  .map((content): Bundle => sealBundle(content, signer, sha256));

interface Field {
  readonly pointer: string;
  /** Canonical JSON of the value. */
  readonly text: string;
}
const fieldsOf = (value: unknown): Field[] => [...listRecords(value).values()].flat();
const kindOf = ({ pointer, text }: Field) => kindOfField(pointer, JSON.parse(text));
const kindOfRecord = (pointer: string) => pointer.replace(/\/\d+/g, "/[]");
const isWithin = (pointer: string, outer: string) => `${pointer}/`.startsWith(`${outer}/`);

/** Of each form of a bundle one place of every kind, and the bundle that has it: the next of a kind has nothing to add. */
function onePerKind<Item>(list: (bundle: Bundle) => readonly Item[], kind: (item: Item) => string) {
  const cases = bundles.flatMap((bundle) => list(bundle).map((item) => ({ bundle, item })));
  const byKind = Map.groupBy(cases, ({ bundle, item }) => `${bundle.content.form} ${kind(item)}`);
  return [...byKind.values()].flatMap((same) => same.slice(0, 1));
}
const changedFields = onePerKind((bundle) => fieldsOf({ content: bundle.content }), kindOf);
const records = onePerKind(({ content }) => [...listRecords(content).keys()], kindOfRecord);
const marks = onePerKind((bundle) => Object.keys(bundle.marks), kindOfRecord);

function expectNamed(bundle: Bundle, pointer: string): void {
  const { faults, signedBy } = check(mutate(bundle, `/content${pointer}`, alter));
  expect(signedBy, pointer).toBeNull();
  const isNamed = faults.some((fault) => isWithin(fault.pointer, pointer) || isWithin(pointer, fault.pointer));
  expect(isNamed, `${pointer}: ${JSON.stringify(faults)}`).toBe(true);
}

it("is without a fault as it is, in both forms", () => {
  for (const bundle of bundles) expect(check(bundle)).toMatchObject({ faults: [], signedBy: bundle.seal.fingerprint });
});

describe("a change of one place", () => {
  it("is named, for every kind of field of both forms", () => {
    for (const { bundle, item } of changedFields) expectNamed(bundle, item.pointer.replace("/content", ""));
  });

  it("is named, for every single field of a small bundle", () => {
    const small = sealBundle(publicContent(bare, sha256), signer, sha256);
    const fields = fieldsOf(small.content);
    expect(fields.length).toBeGreaterThan(150);
    for (const { pointer } of fields) expectNamed(small, pointer);
  });

  it("is tried for every kind of field that the form of a bundle knows, null or not, and there is no other", () => {
    const schema = listSchemaFields(z.toJSONSchema(Bundle) as Parameters<typeof listSchemaFields>[0]);
    const ofContent = schema.filter((kind) => kind.startsWith("/content/"));
    expect(ofContent.length).toBeGreaterThan(100);
    const tried = new Set(changedFields.map(({ item }) => kindOf(item)));
    expect(ofContent.filter((kind) => !tried.has(kind))).toEqual([]);
    const paths = new Set(ofContent.map((kind) => kind.replace(/ \w+$/, "")));
    // An object or list without members is a field, too.
    const others = [...tried].filter((kind) => !kind.endsWith(" object") && !paths.has(kind.replace(/ \w+$/, "")));
    expect(others).toEqual([]);
    expect(schema.filter((kind) => !kind.startsWith("/content/")).map((kind) => kind.split("/")[1])).toEqual([
      "marks",
      ...Object.keys(bundles[0]?.seal ?? {}).map(() => "seal"),
    ]);
  });

  it("among the differences of an amendment is told with the unit and the figure, in the language of the reader", () => {
    const [bundle] = bundles.filter(({ content }) => content.publication.amends?.differences.length);
    const { units = [], publication } = bundle?.content ?? {};
    const at = (publication?.amends?.differences ?? []).findIndex(({ field }) => field === "percent");
    const pointer = `/publication/amends/differences/${at}/before`;
    const unit = units.find(({ id }) => id === publication?.amends?.differences[at]?.unit);
    const { faults } = check(mutate(bundle as Bundle, `/content${pointer}`, () => "87.39"));
    const told = faults.find((fault) => fault.kind === "changed" && fault.pointer === pointer)?.text;
    expect(told?.vi).toContain(` › thay đổi ở ${unit?.nameVi}, chỉ số in ra › trước (`);
    expect(told?.en).toContain(` › difference of ${unit?.nameEn ?? unit?.nameVi}, percentage as printed › before (`);
  });

  it("is found where a record is taken away or a member is added, also one that reading passes over", () => {
    for (const { bundle, item } of records) {
      const at = `/content${item}`;
      for (const name of ["__proto__", "them"]) {
        const added = check(mutate(bundle, `${at}/${name}`, () => "khống"));
        expect(added.signedBy, `${at}/${name}`).toBeNull();
        // A document has a form of its own, which passes over what it does not know; the seal does not.
        expect(added.faults[0]?.kind).toBe(item.includes("/document/") ? "changed" : "form");
      }
      if (item !== "") expect(check(mutate(bundle, at, () => undefined)).signedBy, at).toBeNull();
    }
  });

  it("among the marks is told of the marks, and of no field", () => {
    const cut = () => undefined;
    const longer = (mark: unknown) => `${mark}AAAA`;
    for (const { bundle, item } of marks) {
      const pointer = `/marks/${item.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      for (const change of item === "" ? [alter, cut, longer] : [alter]) {
        const { faults, signedBy } = check(mutate(bundle, pointer, change));
        expect(signedBy).toBeNull();
        expect(faults.map(({ kind, text }) => [kind, text.en.split(",")[0]])).toEqual([
          ["seal", "the marks were changed after they were sealed"],
        ]);
      }
    }
  });
});
