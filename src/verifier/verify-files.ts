import { readFile } from "node:fs/promises";
import type { BundleContent } from "../domain/scoring/bundle/bundle-model.ts";
import { publicContent } from "../domain/scoring/bundle/public-content.ts";
import { digestContent } from "../domain/scoring/bundle/seal.ts";
import { type Verification, verifyBundle } from "../domain/scoring/bundle/verify-bundle.ts";
import type { Text } from "../domain/scoring/finding.ts";
import { canonicalJson } from "../domain/text/canonical-json.ts";
import { printDay } from "../domain/text/dates.ts";
import { boundDecision, checkPapers, isPaper, type ReadBundle } from "./decision-papers.ts";
import { nodeCryptography } from "./node-cryptography.ts";

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
 * Verifies bundles of files against themselves, the keys that are known, and each other: of a public and a full form of
 * one publication the one must be made of the other. A PDF beside them must be a signed decision that one of them is
 * bound to.
 * @throws UnreadableFile where a file cannot be read, and where none is a bundle.
 */
export async function verifyFiles(files: readonly string[], knownKeys: readonly string[] = []): Promise<VerifyReport> {
  const known = new Set(knownKeys.map((key) => key.toLowerCase().replace(/[\s:]/g, "")));
  const lines: Text[] = [];
  const verified: ReadBundle[] = [];
  let verdict: Verdict = "sound";
  const given = await Promise.all(files.map(async (file) => ({ file, bytes: await readBytes(file) })));
  const papers = given.filter(isPaper);
  const [paper] = papers;
  if (paper !== undefined && papers.length === given.length) throw new UnreadableFile(paper.file, loneDecision);
  for (const { file, bytes } of given.filter((one) => !isPaper(one))) {
    const result = verifyBundle(bytes.toString("utf8"), nodeCryptography);
    lines.push(...report(file, result, known));
    if (result.faults.length > 0) verdict = "faulty";
    else if (result.signedBy !== null && !known.has(result.signedBy) && verdict === "sound") verdict = "unknownKey";
    if (result.content !== null) verified.push({ file, content: result.content });
  }
  const unlinked = checkLinks(verified);
  const bound = checkPapers(papers, verified);
  lines.push(...unlinked.lines, ...bound.lines);
  if (!unlinked.ok || !bound.ok) verdict = "faulty";
  const conclusion = verdict === "unknownKey" && known.size > 0 ? otherKey : conclusions[verdict];
  return { verdict, lines, conclusion };
}

const loneDecision: Text = {
  vi: "chỉ có quyết định thì chưa kiểm chứng được gì; nêu cả tệp JSON của gói.",
  en: "a decision alone proves nothing; name the JSON file of the bundle, too.",
};

/** A file that cannot be read or used, in words. */
export class UnreadableFile extends Error {
  readonly text: Text;

  constructor(file: string, cause: NodeJS.ErrnoException | Text) {
    const text = "vi" in cause ? { vi: `${file}: ${cause.vi}`, en: `${file}: ${cause.en}` } : readingFault(file, cause);
    super(text.en);
    this.text = text;
  }
}

function readingFault(file: string, { code, message }: NodeJS.ErrnoException): Text {
  if (code === "ENOENT")
    return {
      vi: `Không có tệp ${file}. Kiểm tra lại tên và thư mục.`,
      en: `There is no file ${file}. Look at its name and folder.`,
    };
  return { vi: `Không đọc được tệp ${file}: ${message}`, en: `${file} cannot be read: ${message}` };
}

async function readBytes(file: string): Promise<Buffer> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFile(file, error);
  });
}

const conclusions: Readonly<Record<Verdict, Text>> = {
  sound: {
    vi: "KẾT LUẬN: gói nguyên vẹn, tính lại đúng từng số, ký bằng khóa đã biết.",
    en: "RESULT: the bundle is whole, every figure is computed anew alike, and the key that signed is known.",
  },
  unknownKey: {
    vi: "KẾT LUẬN: gói nguyên vẹn, tính lại đúng từng số, nhưng ký bằng khóa chưa biết. So vân tay ở trên với vân tay tỉnh đã công bố, rồi chạy lại với --key VÂN-TAY.",
    en: "RESULT: the bundle is whole and every figure is computed anew alike, but it is signed by an unknown key. Compare the fingerprint above with the one the province has made public, then run again with --key FINGERPRINT.",
  },
  faulty: {
    vi: "KẾT LUẬN: KHÔNG ĐÚNG. Các chỗ sai nêu ở trên.",
    en: "RESULT: NOT SOUND. What is wrong is named above.",
  },
};

/** The bundle is sound, but none of the keys that were named signed it. */
const otherKey: Text = {
  vi: "KẾT LUẬN: gói nguyên vẹn, tính lại đúng từng số, nhưng KHÔNG ký bằng khóa đã nêu sau --key. Xem lại vân tay tỉnh đã công bố; nếu đúng như đã nêu thì gói này không phải của tỉnh.",
  en: "RESULT: the bundle is whole and every figure is computed anew alike, but it is NOT signed by a key named after --key. Look at the fingerprint the province has made public; if it is the named one, this bundle is not the province's.",
};

function report(file: string, result: Verification, known: ReadonlySet<string>): Text[] {
  const { content, faults, signedBy, recomputed } = result;
  const lines: Text[] = [{ vi: `${file}:`, en: `${file}:` }];
  if (content !== null) lines.push(introduce(content), boundDecision(content));
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

function introduce({ form, province, round, publication, engine }: BundleContent): Text {
  const { number, publishedAt, decision } = publication;
  const [vi, en] = form === "public" ? ["Gói công khai", "Public bundle"] : ["Gói đầy đủ", "Full bundle"];
  const day = printDay(dayInVietnam(publishedAt));
  const by =
    decision === null
      ? { vi: "không ghi quyết định", en: "no decision" }
      : {
          vi: `Quyết định ${decision.number} ngày ${printDay(decision.date)}`,
          en: `decision ${decision.number} of ${printDay(decision.date)}`,
        };
  return {
    vi: `  ${vi}: ${province.nameVi}, ${round.titleVi}, công bố lần ${number} ngày ${day}, ${by.vi}, ${engine.name} ${engine.version}.`,
    en: `  ${en}: ${province.nameEn ?? province.nameVi}, ${round.titleEn ?? round.titleVi}, publication ${number} of ${day}, ${by.en}, ${engine.name} ${engine.version}.`,
  };
}

/** The calendar day of an instant in Việt Nam, which has kept UTC+7 all through the years of any bundle. */
function dayInVietnam(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** Where both forms of one publication are there, the public one is the full one without what is not for everybody. */
function checkLinks(verified: readonly ReadBundle[]): { ok: boolean; lines: Text[] } {
  const lines: Text[] = [];
  let ok = true;
  for (const { file, content } of verified) {
    if (content.form !== "public") continue;
    const full = verified.find((other) => other.content.form === "full" && isSamePublication(other.content, content));
    if (full === undefined) continue;
    const made = publicContent(full.content, nodeCryptography.sha256);
    const fits = canonicalJson(made) === canonicalJson(content);
    ok &&= fits;
    const [vi, en] = fits ? ["đúng là", "is"] : ["SAI: không phải", "WRONG: is not"];
    lines.push({
      vi: `${file} ${vi} bản công khai của ${full.file} (${digestContent(full.content, nodeCryptography.sha256)}).`,
      en: `${file} ${en} the public form of ${full.file} (${digestContent(full.content, nodeCryptography.sha256)}).`,
    });
  }
  return { ok, lines };
}

function isSamePublication(one: BundleContent, other: BundleContent): boolean {
  return one.round.id === other.round.id && one.publication.number === other.publication.number;
}
