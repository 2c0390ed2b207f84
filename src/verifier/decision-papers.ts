import type { BundleContent } from "../domain/scoring/bundle/bundle-model.ts";
import { toHex } from "../domain/scoring/bundle/digest.ts";
import type { Text } from "../domain/scoring/finding.ts";
import { nodeCryptography } from "./node-cryptography.ts";
import type { Mend } from "./tell-faulty.ts";

/** A file that was given to the verifier, as it was read. */
export interface GivenFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A bundle whose content could be read. */
export interface ReadBundle {
  readonly file: string;
  readonly content: BundleContent;
}

/**
 * A PDF, by its first bytes (ISO 32000-1, 7.5.2) or by its name: a damaged one is no bundle either. What begins as a
 * bundle does is one under any name.
 */
export const isPaper = ({ file, bytes }: GivenFile): boolean =>
  isPdf(bytes) || (/\.pdf$/i.test(file) && bytes[0] !== 0x7b);

const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "%PDF-";

/** Which signed decision a bundle is bound to. */
export function boundDecision({ publication }: BundleContent): Text {
  const sha256 = publication.decision?.fileSha256 ?? null;
  if (sha256 === null)
    return {
      vi: "  Gói không gắn với tệp quyết định đã ký nào.",
      en: "  The bundle is bound to no file of a signed decision.",
    };
  return {
    vi: `  Tệp quyết định đã ký gắn với gói, SHA-256: ${sha256}`,
    en: `  The signed decision that the bundle is bound to, SHA-256: ${sha256}`,
  };
}

/**
 * Whether each PDF is, byte by byte, the signed decision that one of the bundles is bound to. A decision of a bundle
 * that could not be read is not called wrong: `unread` says how many there are. `mends`: what to do about the others.
 */
export function checkPapers(
  papers: readonly GivenFile[],
  bundles: readonly ReadBundle[],
  unread = 0,
): { readonly ok: boolean; readonly lines: readonly Text[]; readonly mends: readonly Mend[] } {
  let ok = true;
  const mends = new Set<Mend>();
  const isAnyBound = bundles.some(({ content }) => (content.publication.decision?.fileSha256 ?? null) !== null);
  const lines = papers.map(({ file, bytes }): Text => {
    const sha256 = toHex(nodeCryptography.sha256(bytes));
    const bound = bundles.filter(({ content }) => content.publication.decision?.fileSha256 === sha256);
    const names = bound.map((bundle) => bundle.file).join(", ");
    if (names !== "")
      return {
        vi: `${file} đúng là tệp quyết định đã ký gắn với ${names}.`,
        en: `${file} is the file of the signed decision that ${names} is bound to.`,
      };
    ok = false;
    if (unread > 0)
      return {
        vi: `${file}: chưa đối chiếu được, vì có gói không đọc được (SHA-256 của tệp này: ${sha256}).`,
        en: `${file}: not compared, since a bundle could not be read (SHA-256 of this file: ${sha256}).`,
      };
    mends.add(isAnyBound ? "fetchPaper" : "dropPaper");
    if (!isAnyBound)
      return {
        vi: `${file} SAI: gói đã nêu không gắn với tệp quyết định nào (SHA-256 của tệp này: ${sha256}).`,
        en: `${file} WRONG: the named bundle is bound to no file of a decision (SHA-256 of this file: ${sha256}).`,
      };
    const [vi, en] = isPdf(bytes) ? ["", ""] : ["; tệp không bắt đầu như tệp PDF", "; it does not begin as a PDF does"];
    return {
      vi: `${file} SAI: không phải tệp quyết định gắn với gói đã nêu${vi} (SHA-256 của tệp này: ${sha256}).`,
      en: `${file} WRONG: is not the file of the decision that a named bundle is bound to${en} (SHA-256 of this file: ${sha256}).`,
    };
  });
  return { ok, lines, mends: [...mends] };
}
