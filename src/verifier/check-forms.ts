import type { BundleContent } from "../domain/scoring/bundle/bundle-model.ts";
import { publicContent } from "../domain/scoring/bundle/public-content.ts";
import { digestContent } from "../domain/scoring/bundle/seal.ts";
import type { Text } from "../domain/scoring/finding.ts";
import { canonicalJson } from "../domain/text/canonical-json.ts";
import { publicDigest } from "./check-amendments.ts";
import type { ReadBundle } from "./decision-papers.ts";
import { namePublication } from "./introduce-bundle.ts";
import { nodeCryptography } from "./node-cryptography.ts";

/**
 * Where both forms were given: whether each public one is the full one of its publication without what is not for
 * everybody. A public form of which only full forms of other publications are there is wrong, unless one of them is the
 * publication that amends it or that it amends: then it is said which is which. Full forms alone, and public ones
 * alone, have nothing to say of each other.
 */
export function checkForms(bundles: readonly ReadBundle[]): { readonly ok: boolean; readonly lines: readonly Text[] } {
  const fulls = bundles.filter(({ content }) => content.form === "full");
  if (fulls.length === 0) return { ok: true, lines: [] };
  const judged = bundles
    .filter(({ content }) => content.form === "public")
    .map((told) => {
      const full = fulls.find(({ content }) => isSamePublication(content, told.content));
      if (full !== undefined) return compare(told, full);
      const next = fulls.find((one) => isAmendment(told, one) || isAmendment(one, told));
      return next === undefined
        ? { ok: false, line: tellStrangers(told, fulls) }
        : { ok: true, line: tellNeighbours(told, next) };
    });
  return { ok: judged.every(({ ok }) => ok), lines: judged.map(({ line }) => line) };
}

function compare({ file, content }: ReadBundle, full: ReadBundle): { ok: boolean; line: Text } {
  const made = publicContent(full.content, nodeCryptography.sha256);
  const ok = canonicalJson(made) === canonicalJson(content);
  const [vi, en] = ok ? ["đúng là", "is"] : ["SAI: không phải", "WRONG: is not"];
  const digest = digestContent(full.content, nodeCryptography.sha256);
  return {
    ok,
    line: {
      vi: `${file} ${vi} bản công khai của ${full.file} (${digest}).`,
      en: `${file} ${en} the public form of ${full.file} (${digest}).`,
    },
  };
}

function tellStrangers(told: ReadBundle, fulls: readonly ReadBundle[]): Text {
  const name = (language: keyof Text) => (bundle: ReadBundle) =>
    `${bundle.file} (${namePublication(bundle.content)[language]})`;
  const others = (language: keyof Text) => fulls.map(name(language)).join("; ");
  return {
    vi: `SAI: không cùng một lần công bố: ${name("vi")(told)}; ${others("vi")}. Nêu bản đầy đủ và bản công khai của cùng một lần, hoặc kiểm chứng riêng từng gói.`,
    en: `WRONG: these are not of one publication: ${name("en")(told)}; ${others("en")}. Name the full and the public form of the same one, or verify each bundle by itself.`,
  };
}

/** Whether the second amends the first, which it names by its digest. */
function isAmendment(before: ReadBundle, { content }: ReadBundle): boolean {
  const { amends } = content.publication;
  return amends !== null && amends.publicSha256 === publicDigest(before.content);
}

function tellNeighbours(told: ReadBundle, full: ReadBundle): Text {
  const [shown, whole] = [told, full].map((bundle) => bundle.content.publication.number);
  return {
    vi: `${told.file} là bản công khai của lần ${shown}, ${full.file} là bản đầy đủ của lần ${whole}: hai lần công bố liền nhau. Muốn đối chiếu hai bản của một lần thì nêu cả hai bản của lần đó.`,
    en: `${told.file} is the public form of publication ${shown}, ${full.file} the full form of publication ${whole}: one follows the other. To compare both forms of one publication, name both forms of it.`,
  };
}

function isSamePublication(one: BundleContent, other: BundleContent): boolean {
  return one.round.id === other.round.id && one.publication.number === other.publication.number;
}
