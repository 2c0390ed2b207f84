import { describe, expect, it } from "vitest";
import type { BundleContent } from "../domain/scoring/bundle/bundle-model.ts";
import { fromBase64Url, toBase64Url } from "../domain/scoring/bundle/digest.ts";
import { publicContent } from "../domain/scoring/bundle/public-content.ts";
import { bundleText, digestContent, sealBundle } from "../domain/scoring/bundle/seal.ts";
import { verifyBundle } from "../domain/scoring/bundle/verify-bundle.ts";
import { makeFullContent, makeSigner } from "./bundle.fixture.ts";
import { mutate } from "./mutate-bundle.fixture.ts";
import { nodeCryptography } from "./node-cryptography.ts";
import { smallSet, twoUnits } from "./rich-bundles.fixture.ts";

const { sha256 } = nodeCryptography;
const signer = makeSigner();
const decision = { number: "20/QĐ-UBND", date: "2026-02-19", fileSha256: "a".repeat(64) };
const first = makeFullContent(smallSet, twoUnits.slice(1));
const amends = { publicSha256: digestContent(publicContent(first, sha256), sha256), reason: "Kiểm tra" };
const full: BundleContent = makeFullContent(smallSet, twoUnits.slice(1), {
  block: { classes: [{ name: "Tốt", min: 80 }] },
  publication: { number: "2", decision, amends: { ...amends, differences: [] } },
});
const seal = (content: BundleContent) => sealBundle(content, signer, sha256);
const bundles = { full: seal(full), public: seal(publicContent(full, sha256)) };
const check = (text: string) => verifyBundle(text, nodeCryptography);

const inBase64Url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const inHex = "0123456789abcdefABCDEF";
const lastMark = Object.keys(bundles.full.marks).at(-1) ?? "";

/** Every text of bytes that a bundle holds. */
const encoded: readonly [form: keyof typeof bundles, pointer: string, signs: string][] = [
  ["full", "/seal/signature", inBase64Url],
  ["full", "/seal/publicKey", inBase64Url],
  ["full", "/content/units/0/lines/0/salt", inBase64Url],
  ["full", "/content/units/0/lines/0/proof", inBase64Url],
  ["public", "/content/units/0/lines/0/proof", inBase64Url],
  ["full", `/marks/${lastMark.replaceAll("/", "~1")}`, inBase64Url],
  ["full", "/seal/fingerprint", inHex],
  ["full", "/seal/contentSha256", inHex],
  ["full", "/seal/marksSha256", inHex],
  ["full", "/content/sets/0/sha256", inHex],
  ["public", "/content/fullSha256", inHex],
  ["full", "/content/publication/decision/fileSha256", inHex],
  ["full", "/content/publication/amends/publicSha256", inHex],
];

/** A text with another sign in its first place, in its middle, and every other one in its last; longer, shorter, padded. */
function variantsOf(text: string, signs: string): string[] {
  const put = (at: number, sign: string) => text.slice(0, at) + sign + text.slice(at + 1);
  const other = (at: number) => put(at, text[at] === "a" ? "b" : "a");
  const last = text.length - 1;
  const lasts = [...signs].filter((sign) => sign !== text[last]).map((sign) => put(last, sign));
  const cased = [text.toUpperCase(), text.toLowerCase()].filter((one) => one !== text);
  return [
    other(0),
    other(text.length >> 1),
    ...lasts,
    ...cased,
    `${text}A`,
    `${text}=`,
    `${text}\n`,
    text.slice(0, -1),
  ];
}

it("is sound as it was sealed", () => {
  for (const bundle of Object.values(bundles)) expect(check(bundleText(bundle)).faults).toEqual([]);
});

describe("a text of bytes", () => {
  it.each(encoded)("in the %s form at %s is found with any other sign", (form, pointer, signs) => {
    let text = "";
    mutate(bundles[form], pointer, (value) => {
      text = String(value);
      return value;
    });
    expect(text.length).toBeGreaterThan(3);
    for (const variant of variantsOf(text, signs)) {
      const { faults, signedBy } = check(bundleText(mutate(bundles[form], pointer, () => variant)));
      expect([variant, signedBy, faults.length > 0]).toEqual([variant, null, true]);
    }
  });

  it("is read from the one text that its bytes have", () => {
    for (const length of [0, 1, 2, 3, 4, 31, 32, 64]) {
      const bytes = new Uint8Array(length).fill(255);
      const text = toBase64Url(bytes);
      expect(fromBase64Url(text)).toEqual(bytes);
      const others = [...inBase64Url].map((sign) => text.slice(0, -1) + sign).filter((one) => one !== text);
      for (const one of length > 0 ? others : []) {
        const read = fromBase64Url(one);
        expect([one, read === undefined || toBase64Url(read) === one]).toEqual([one, true]);
      }
    }
    expect(["__9", "_x", "A", "AAAAA", "AA==", "A+", "A A"].map(fromBase64Url)).toEqual(Array(7).fill(undefined));
  });
});

describe("another writing of the same", () => {
  const text = bundleText(bundles.full);
  const instant = full.publication.publishedAt;
  const inText = (from: string, to: string): [string, string] => [from, to];

  it.each([
    ["a sign as its number", ...inText("Sở", "S\\u1edf")],
    ["a stroke with another before it", ...inText("20/QĐ", "20\\/QĐ")],
    ["a sign in two parts", ...inText("Sở", "Sở".normalize("NFD"))],
    ["a number of a set with a point", ...inText('"min":80', '"min":80.0')],
    ["a number of a set with an exponent", ...inText('"min":80', '"min":8e1')],
    ["a number of a set as a text", ...inText('"min":80', '"min":"80"')],
    ["points with a sign", ...inText('"points":"1"', '"points":"+1"')],
    ["points with a zero before", ...inText('"points":"1"', '"points":"01"')],
    ["points with a zero behind", ...inText('"points":"1"', '"points":"1.0"')],
    ["points as a number", ...inText('"points":"1"', '"points":1')],
    ["points with an exponent", ...inText('"points":"1"', '"points":"1e0"')],
    ["exact points not reduced", ...inText('"pointsExact":"1"', '"pointsExact":"2/2"')],
    ["nothing with a minus", ...inText('"bonus":"0"', '"bonus":"-0"')],
    ["a day with an hour", ...inText('"date":"2026-02-19"', '"date":"2026-02-19T00:00:00Z"')],
    ["a day without zeros", ...inText('"date":"2026-02-19"', '"date":"2026-2-19"')],
    ["an instant with its zone as hours", ...inText(instant, instant.replace("Z", "+00:00"))],
    ["an instant in small letters", ...inText(instant, instant.replace("Z", "z"))],
    ["an instant with other parts of a second", ...inText(instant, instant.replace(/(\.\d+)?Z/, ".0000Z"))],
    ["a year with a blank", ...inText('"year":"2025"', '"year":"2025 "')],
    ["nothing for null", ...inText('"nameEn":null,', "")],
    ["a blank between", ...inText(",", ", ")],
    ["a line end behind", ...inText("", "\n")],
    ["a mark of the order of bytes before", ...inText("{", "\ufeff{")],
  ])("%s, is found", (_what, from, to) => {
    const at = from === "" ? text.length : text.indexOf(from);
    expect(text.slice(at, at + from.length)).toBe(from);
    const { faults, signedBy } = check(text.slice(0, at) + to + text.slice(at + from.length));
    expect([signedBy, faults.length > 0]).toEqual([null, true]);
  });
});
