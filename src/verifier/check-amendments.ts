import type { BundleContent, BundleDifference } from "../domain/scoring/bundle/bundle-model.ts";
import { differencesBetween, inputsNotTold } from "../domain/scoring/bundle/check-amendment.ts";
import { compareHeads } from "../domain/scoring/bundle/compare-heads.ts";
import { placeOfDifference } from "../domain/scoring/bundle/describe-difference.ts";
import { publicContent } from "../domain/scoring/bundle/public-content.ts";
import { digestContent } from "../domain/scoring/bundle/seal.ts";
import { tellFigure } from "../domain/scoring/bundle/tell-figure.ts";
import type { Text } from "../domain/scoring/finding.ts";
import { canonicalJson } from "../domain/text/canonical-json.ts";
import type { ReadBundle } from "./decision-papers.ts";
import { nodeCryptography } from "./node-cryptography.ts";

const { sha256 } = nodeCryptography;

/**
 * Where an amendment was given with the publication before it: whether it names that one by its digest, tells every
 * figure and every decided column that differs, and no other, and leaves alone what no amendment may change. Given with
 * other publications of its round, but without the one before it, it is said which is lacking; an amendment alone has
 * nothing to be compared with.
 */
export function checkAmendments(bundles: readonly ReadBundle[]): {
  readonly ok: boolean;
  readonly lines: readonly Text[];
} {
  const judged = bundles.flatMap((amendment) => {
    const { amends } = amendment.content.publication;
    const before = amends === null ? undefined : findBefore(amendment, amends, bundles);
    if (amends === null) return [];
    if (before !== undefined) return [judge(amendment, amends, before)];
    const hasFellows = bundles.some((one) => isOtherPublication(one.content, amendment.content));
    return hasFellows ? [{ ok: true, lines: [tellNotGiven(amendment, amends)] }] : [];
  });
  return { ok: judged.every(({ ok }) => ok), lines: judged.flatMap(({ lines }) => lines) };
}

type Amends = NonNullable<BundleContent["publication"]["amends"]>;

/** The publication that it names, else the one that it should; in the same form where both are there. */
function findBefore(
  { content }: ReadBundle,
  { publicSha256 }: Amends,
  bundles: readonly ReadBundle[],
): ReadBundle | undefined {
  const { round, publication, form } = content;
  const number = String(Number(publication.number) - 1);
  const named = bundles.filter((one) => one.content !== content && publicDigest(one.content) === publicSha256);
  const found =
    named.length > 0
      ? named
      : bundles.filter((one) => one.content.round.id === round.id && one.content.publication.number === number);
  return found.find((one) => one.content.form === form) ?? found[0];
}

const isOtherPublication = (one: BundleContent, other: BundleContent): boolean =>
  one.round.id === other.round.id && one.publication.number !== other.publication.number;

function tellNotGiven({ file, content }: ReadBundle, { publicSha256 }: Amends): Text {
  const { number } = content.publication;
  const before = Number(number) - 1;
  return {
    vi: `${file} (lần ${number}) điều chỉnh lần công bố ${before}, mà gói của lần ${before} không có trong các tệp đã nêu: chưa đối chiếu được lần ${number} thay đổi những gì. Nêu thêm gói của lần ${before} (mã băm bản công khai: ${publicSha256}).`,
    en: `${file} (publication ${number}) amends publication ${before}, whose bundle is not among the named files: what publication ${number} changes was not compared. Name the bundle of publication ${before}, too (digest of its public form: ${publicSha256}).`,
  };
}

interface Judged {
  readonly ok: boolean;
  readonly lines: readonly Text[];
}

/** Places named one by one at most. */
const namedAtMost = 50;

function judge({ file, content }: ReadBundle, amends: Amends, before: ReadBundle): Judged {
  if (amends.publicSha256 !== publicDigest(before.content))
    return {
      ok: false,
      lines: [
        wrong(
          `${file} điều chỉnh một gói khác, không phải ${before.file} (gói bị điều chỉnh: ${amends.publicSha256}).`,
          `${file} amends another bundle than ${before.file} (the one amended: ${amends.publicSha256}).`,
        ),
      ],
    };
  const heads = compareHeads(before.content, content).map(({ text: { vi, en } }) =>
    wrong(`${file} so với ${before.file}: ${vi}`, `${file} beside ${before.file}: ${en}`),
  );
  const [told, real] = [amends.differences, differencesBetween(before.content, content)];
  const [invented, silent] = [lacking(told, real), lacking(real, told)];
  const unequal = [
    ...silent.map((one) => nameDifference(content, one, notTold)),
    ...invented.map((one) => nameDifference(content, one, noDifference)),
  ];
  if (unequal.length > 0)
    unequal.push(
      wrong(
        `thay đổi nêu trong ${file} không phải thay đổi so với ${before.file}: ${invented.length} chỗ nêu không có, ${silent.length} chỗ có không nêu.`,
        `the differences that ${file} tells are not those from ${before.file}: ${invented.length} told are none, ${silent.length} are not told.`,
      ),
    );
  const faults = [...shorten(heads), ...shorten(unequal)];
  if (faults.length > 0) return { ok: false, lines: faults };
  return {
    ok: true,
    lines: [
      {
        vi: `${file} điều chỉnh đúng ${before.file}: ${told.length} thay đổi, nêu đủ.`,
        en: `${file} amends ${before.file}: ${told.length} differences, all of them told.`,
      },
      ...shorten(inputsNotTold(before.content, content).map((one) => nameDifference(content, one, olderAmendment))),
    ],
  };
}

const wrong = (vi: string, en: string): Text => ({ vi: `SAI: ${vi}`, en: `WRONG: ${en}` });

const notTold: Text = { vi: "SAI: có thay đổi mà không nêu:", en: "WRONG: a difference that is not told:" };
const noDifference: Text = { vi: "SAI: nêu thay đổi không có:", en: "WRONG: a difference is told that is none:" };
const olderAmendment: Text = {
  vi: "  Gói điều chỉnh theo dạng cũ không nêu số liệu đổi:",
  en: "  The amendment is of the older format, which tells no inputs; these differ:",
};

function nameDifference(content: BundleContent, difference: BundleDifference, said: Text): Text {
  const place = placeOfDifference(content, difference);
  const [before, after] = [difference.before, difference.after].map((value) =>
    value === null ? { vi: "–", en: "–" } : tellFigure(difference, value),
  );
  const tell = (language: keyof Text) =>
    `${said[language]} ${place[language]}: ${before?.[language]} → ${after?.[language]}`;
  return { vi: tell("vi"), en: tell("en") };
}

/** The first ones, and the last one, which sums them up. */
function shorten(lines: readonly Text[]): Text[] {
  if (lines.length <= namedAtMost) return [...lines];
  const more = lines.length - namedAtMost;
  return [
    ...lines.slice(0, namedAtMost - 1),
    { vi: `  … và ${more} chỗ nữa`, en: `  … and ${more} more` },
    ...lines.slice(-1),
  ];
}

/** The digest by which an amendment names a publication, of whichever form. */
export const publicDigest = (content: BundleContent): string =>
  digestContent(content.form === "public" ? content : publicContent(content, sha256), sha256);

function lacking(some: readonly BundleDifference[], all: readonly BundleDifference[]): BundleDifference[] {
  const known = new Set(all.map((one) => canonicalJson(one)));
  return some.filter((one) => !known.has(canonicalJson(one)));
}
