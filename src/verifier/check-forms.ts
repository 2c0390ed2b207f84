import type { BundleContent } from "../domain/scoring/bundle/bundle-model.ts";
import { publicContent } from "../domain/scoring/bundle/public-content.ts";
import { digestContent } from "../domain/scoring/bundle/seal.ts";
import type { Text } from "../domain/scoring/finding.ts";
import { canonicalJson } from "../domain/text/canonical-json.ts";
import type { ReadBundle } from "./decision-papers.ts";
import { namePublication } from "./introduce-bundle.ts";
import { nodeCryptography } from "./node-cryptography.ts";

/**
 * Where both forms were given: whether each public one is the full one of its publication without what is not for
 * everybody. A public form of which only full forms of other publications are there is wrong; full forms alone, and
 * public ones alone, have nothing to say of each other.
 */
export function checkForms(bundles: readonly ReadBundle[]): { readonly ok: boolean; readonly lines: readonly Text[] } {
  const fulls = bundles.filter(({ content }) => content.form === "full");
  if (fulls.length === 0) return { ok: true, lines: [] };
  const judged = bundles
    .filter(({ content }) => content.form === "public")
    .map((told) => {
      const full = fulls.find(({ content }) => isSamePublication(content, told.content));
      return full === undefined ? { ok: false, line: tellStrangers(told, fulls) } : compare(told, full);
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

function isSamePublication(one: BundleContent, other: BundleContent): boolean {
  return one.round.id === other.round.id && one.publication.number === other.publication.number;
}
