import { describe, expect, it } from "vitest";
import type { Bundle, BundleContent } from "../domain/scoring/bundle/bundle-model.ts";
import { toBase64Url, toHex } from "../domain/scoring/bundle/digest.ts";
import { markFields } from "../domain/scoring/bundle/field-marks.ts";
import { proveLine, publicContent } from "../domain/scoring/bundle/public-content.ts";
import { bundleText, sealBundle, sealDigested, signedText } from "../domain/scoring/bundle/seal.ts";
import { verifyBundle } from "../domain/scoring/bundle/verify-bundle.ts";
import { canonicalJson } from "../domain/text/canonical-json.ts";
import { makeFullContent, makeSigner } from "./bundle.fixture.ts";
import { alter, mutate } from "./mutate-bundle.fixture.ts";
import { nodeCryptography } from "./node-cryptography.ts";
import { smallSet, twoUnits } from "./rich-bundles.fixture.ts";

const { sha256 } = nodeCryptography;
const signer = makeSigner();
const full = makeFullContent(smallSet, twoUnits);
const content = publicContent(full, sha256);
const bundle = sealBundle(content, signer, sha256);
const text = bundleText(bundle);
const check = (given: string) => verifyBundle(given, nodeCryptography);
const told = (given: string) => check(given).faults.map((fault) => `${fault.kind}: ${fault.text.en}`);
const digest = (value: unknown) => toHex(sha256(canonicalJson(value)));

/** A bundle whose seal says what it should not, signed all the same. */
function sealFalsely(seal: Partial<Bundle["seal"]>, of: Bundle = bundle): Bundle {
  const said = { ...of.seal, ...seal };
  return { ...of, seal: { ...said, signature: toBase64Url(signer.sign(signedText(said))) } };
}

describe("the text of a bundle", () => {
  it("is refused in any other form than the canonical one", () => {
    expect(told(text.replace("{", "{ "))[0]).toMatch(/^form: not canonical JSON of a bundle from sign 2/);
    expect(told(text.replace('"content":{', '"content":{"format":"congtam.bundle/2",'))[0]).toMatch(/not canonical/);
    expect(told(text.slice(0, -3))[0]).toMatch(/no JSON/);
    expect(told(text.replace("congtam.bundle/2", "congtam.bundle/3"))[0]).toMatch(/needs a newer verifier/);
  });

  it.each([
    ["inputs", text.replace('"inputs":{"', '"inputs":{"__proto__":"khống","')],
    ["marks", text.replace('"marks":{', '"marks":{"__proto__":"khống",')],
    ["the document of a set", text.replace('"document":{', '"document":{"__proto__":"khống",')],
    ["a unit", text.replace('"lines":[', '"__proto__":"khống","lines":[')],
  ])("is refused with a member in %s that reading passes over", (_where, changed) => {
    expect(changed).not.toBe(text);
    const { faults, signedBy } = check(changed);
    expect(faults[0]?.kind).toBe("form");
    expect(signedBy).toBeNull();
  });

  it("is refused where a text is not composed (NFC)", () => {
    const loose = { ...content, round: { ...content.round, titleVi: "Chỉ số".normalize("NFD") } };
    expect(told(bundleText(sealBundle(loose, signer, sha256)))).toEqual([
      expect.stringContaining("form: a text is not composed (NFC) at sign"),
    ]);
  });
});

describe("the seal of a bundle", () => {
  it("is refused with any field that does not fit", () => {
    for (const field of ["signature", "publicKey", "fingerprint", "contentSha256", "marksSha256"] as const) {
      const changed = check(bundleText(mutate(bundle, `/seal/${field}`, alter)));
      expect(changed.signedBy, field).toBeNull();
      expect(changed.faults[0]?.kind, field).toBe("seal");
    }
  });

  it("holds for nobody who puts the fingerprint of another key beside his own", () => {
    const province = makeSigner();
    const { fingerprint } = sealBundle(content, province, sha256).seal;
    const claimed = check(bundleText(sealFalsely({ fingerprint })));
    expect(claimed.signedBy).toBeNull();
    expect(claimed.faults[0]?.text.en).toBe("the public key does not have its fingerprint");
  });

  it("names another content than the one beside it", () => {
    const other = sealDigested({ content, contentSha256: "0".repeat(64) }, signer, sha256);
    expect(told(bundleText(other))).toEqual(["seal: the digest of the content is not that of the seal"]);
    expect(check(bundleText(other)).signedBy).toBeNull();
  });

  it("is not mended by marks made anew after the change", () => {
    const changed: BundleContent = { ...content, province: { ...content.province, nameVi: "Tỉnh khác" } };
    const marked = { ...bundle, content: changed, marks: markFields(changed, sha256) };
    expect(told(bundleText(marked))).toEqual([
      "seal: the digest of the content is not that of the seal",
      "seal: the marks were changed after they were sealed",
    ]);
    expect(check(bundleText(marked)).signedBy).toBeNull();
  });

  it("proves the content: marks that do not fit are told as marks, those of the signer, too", () => {
    const decision = Object.keys(bundle.marks)[0] ?? "";
    const marks = { ...bundle.marks, [decision]: String(alter(bundle.marks[decision])) };
    expect(told(bundleText({ ...bundle, marks }))).toEqual([
      expect.stringMatching(/^seal: the marks were changed after they were sealed, the content itself is whole \(/),
    ]);
    const signed = sealFalsely({ marksSha256: digest(marks) }, { ...bundle, marks });
    expect(told(bundleText(signed))).toEqual([
      expect.stringMatching(/^seal: the marks are not those of this content, the content itself is whole \(/),
    ]);
    expect(check(bundleText(signed)).signedBy).toBeNull();
    const other = sealFalsely({ marksSha256: "0".repeat(64) });
    expect(told(bundleText(other))).toEqual([
      "seal: the marks were changed after they were sealed, the content itself is whole",
    ]);
    expect(check(bundleText(other)).signedBy).toBeNull();
  });

  it("tells the changed field where only the digest was made anew, without the key", () => {
    const changed = mutate(bundle, "/content/units/0/lines/0/column/inputs/done", () => "2");
    const forged = { ...changed, seal: { ...changed.seal, contentSha256: digest(changed.content) } };
    const faults = told(bundleText(forged));
    expect(faults[0]).toContain("inputs › done (/units/0/lines/0/column/inputs/done) was changed after it was sealed");
    expect(faults).toContain("seal: the signature does not hold");
  });
});

describe("the proof of a line", () => {
  it("is salted: nobody finds the columns by trying them, and the public form tells no salt", () => {
    const [line] = full.units[0]?.lines ?? [];
    const { salt = "", columns = [], proof } = line ?? {};
    expect(proveLine(salt, columns, sha256)).toBe(proof);
    expect(proveLine("", columns, sha256)).not.toBe(proof);
    expect(proveLine("another", columns, sha256)).not.toBe(proof);
    expect(proof).not.toBe(toBase64Url(sha256(canonicalJson(columns))));
    expect(salt.length).toBe(22);
    expect(canonicalJson(content)).not.toContain(salt);
    expect(canonicalJson(content)).not.toContain('"salt"');
  });

  it("binds every column of the full form, also one that decides nothing", () => {
    const changed = mutate(full, "/units/0/lines/0/columns/0/note", () => "thêm sau");
    expect(told(bundleText(sealBundle(changed, signer, sha256)))).toEqual([
      expect.stringMatching(/^changed: .*columns.* are not those of the proof$/),
    ]);
    const bare = mutate(full, "/units/0/lines/0/salt", () => undefined);
    expect(told(bundleText(sealBundle(bare, signer, sha256)))[0]).toContain("are not those of the proof");
  });
});
