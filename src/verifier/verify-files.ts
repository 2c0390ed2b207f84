import { isUtf8 } from "node:buffer";
import type { BundleFault } from "../domain/scoring/bundle/bundle-fault.ts";
import { type Verification, verifyBundle } from "../domain/scoring/bundle/verify-bundle.ts";
import type { Text } from "../domain/scoring/finding.ts";
import { checkAmendments } from "./check-amendments.ts";
import { checkForms } from "./check-forms.ts";
import { boundDecision, checkPapers, isPaper, type ReadBundle } from "./decision-papers.ts";
import { introduceBundle } from "./introduce-bundle.ts";
import { nameForeign } from "./name-foreign.ts";
import { nodeCryptography } from "./node-cryptography.ts";
import { readGiven, UnreadableFile } from "./read-given.ts";
import { type Mend, tellFaulty } from "./tell-faulty.ts";
import { tellProven } from "./tell-proven.ts";

/** sound: proven and by a known key; unknownKey: proven, but anybody may have signed; faulty: something is wrong. */
export type Verdict = "sound" | "unknownKey" | "faulty";

/** How a program ends that verified; the same numbers mean the same in every command. */
export const verdictCodes = { sound: 0, faulty: 2, unknownKey: 3 } as const satisfies Record<Verdict, number>;

export interface VerifyReport {
  readonly verdict: Verdict;
  /** What was found, file by file. */
  readonly lines: readonly Text[];
  readonly conclusion: Text;
}

/** Faults told one by one at most; a bundle cut in two has thousands. */
const shownAtMost = 50;

/**
 * Verifies bundles of files against themselves, the keys that are known, and each other: a public form beside
 * full ones must be made of the one of its publication, an amendment beside the publication before must be one of it. A PDF beside them must be a signed decision that one of them is
 * bound to.
 * @throws UnreadableFile where a file cannot be read, and where none is a bundle.
 */
export async function verifyFiles(files: readonly string[], knownKeys: readonly string[] = []): Promise<VerifyReport> {
  const known = new Set(knownKeys.map((key) => key.toLowerCase().replace(/[\s:]/g, "")));
  const lines: Text[] = [];
  const verified: ReadBundle[] = [];
  let isFaulty = false;
  /** Files that are sound, but signed by no known key. */
  const others: string[] = [];
  /** What to do about what is wrong. */
  const mends = new Set<Mend>();
  const given = await Promise.all(files.map(async (file) => ({ file, bytes: await readGiven(file) })));
  const papers = given.filter(isPaper);
  const [paper] = papers;
  if (paper !== undefined && papers.length === given.length) throw new UnreadableFile(loneDecision(paper.file));
  for (const { file, bytes } of given.filter((one) => !isPaper(one))) {
    const result = verifyBytes(bytes);
    lines.push(...report(file, result, known));
    if (result.faults.length > 0) {
      isFaulty = true;
      mends.add(mendOf(result, nameForeign(bytes) !== undefined));
    } else if (result.signedBy !== null && !known.has(result.signedBy)) others.push(file);
    if (result.content !== null) verified.push({ file, content: result.content });
  }
  const unread = given.length - papers.length - verified.length;
  const forms = checkForms(verified);
  const amendments = checkAmendments(verified);
  const bound = checkPapers(papers, verified, unread);
  lines.push(...[forms, amendments, bound].flatMap((one) => one.lines));
  if (!(forms.ok && amendments.ok)) mends.add("nameFellows");
  for (const mend of bound.mends) mends.add(mend);
  if (isFaulty || !(forms.ok && amendments.ok && bound.ok))
    return { verdict: "faulty", lines, conclusion: tellFaulty(mends) };
  const verdict = others.length > 0 ? "unknownKey" : "sound";
  const strangers = others.length > 0 && given.length - papers.length > 1 ? others : [];
  return { verdict, lines, conclusion: tellProven({ verdict, strangers, areKeysNamed: known.size > 0 }) };
}

function mendOf({ signedBy }: Verification, isForeign: boolean): Mend {
  if (isForeign) return "asSaid";
  return signedBy === null ? "fetchBundle" : "tellPublisher";
}

/** Bytes that are no UTF-8 would be read as other signs: then the file is not the one that was sealed. */
function verifyBytes(bytes: Buffer): Verification {
  const foreign = nameForeign(bytes);
  if (foreign !== undefined) return { ...nothingRead, faults: [{ kind: "form", pointer: "", text: foreign }] };
  const result = verifyBundle(bytes.toString("utf8"), nodeCryptography);
  return isUtf8(bytes) ? result : { ...result, signedBy: null, faults: [notUtf8, ...result.faults] };
}

const nothingRead = { signedBy: null, content: null, recomputed: { units: 0, components: 0 } };

const notUtf8: BundleFault = {
  kind: "form",
  pointer: "",
  text: {
    vi: "có byte không phải UTF-8; tải lại tệp gốc",
    en: "some bytes are no UTF-8; fetch the original again",
  },
};

const loneDecision = (file: string): Text => ({
  vi: `${file}: chỉ có quyết định thì chưa kiểm chứng được gì; nêu cả tệp JSON của gói.`,
  en: `${file}: a decision alone proves nothing; name the JSON file of the bundle, too.`,
});

function report(file: string, result: Verification, known: ReadonlySet<string>): Text[] {
  const { content, faults, signedBy, recomputed } = result;
  const lines: Text[] = [{ vi: `${file}:`, en: `${file}:` }];
  if (content !== null) lines.push(introduceBundle(content), boundDecision(content));
  for (const { text } of faults.slice(0, shownAtMost))
    lines.push({ vi: `  SAI: ${text.vi}`, en: `  WRONG: ${text.en}` });
  const more = faults.length - shownAtMost;
  if (more > 0) lines.push({ vi: `  … và ${more} chỗ sai nữa`, en: `  … and ${more} more` });
  if (content !== null && !faults.some((fault) => fault.kind === "recomputed")) {
    const { units, components } = recomputed;
    lines.push({
      vi: `  Tính lại: ${units} đơn vị, ${components} tiêu chí thành phần, khớp tất cả.`,
      en: `  Computed anew: ${units} units, ${components} components, all alike.`,
    });
  }
  if (signedBy !== null) {
    const stranger = known.size > 0 ? ["KHÁC khóa đã nêu", "NOT THE ONE NAMED"] : ["CHƯA BIẾT", "UNKNOWN"];
    const [vi, en] = known.has(signedBy) ? ["đã biết", "known"] : stranger;
    lines.push({
      vi: `  Chữ ký đúng, khóa ${vi}: ${signedBy}`,
      en: `  The signature holds, the key is ${en}: ${signedBy}`,
    });
  }
  return lines;
}
