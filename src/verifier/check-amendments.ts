import type { BundleContent } from "../domain/scoring/bundle/bundle-model.ts";
import { differencesBetween } from "../domain/scoring/bundle/check-amendment.ts";
import { publicContent } from "../domain/scoring/bundle/public-content.ts";
import { digestContent } from "../domain/scoring/bundle/seal.ts";
import type { Text } from "../domain/scoring/finding.ts";
import { canonicalJson } from "../domain/text/canonical-json.ts";
import type { ReadBundle } from "./decision-papers.ts";
import { nodeCryptography } from "./node-cryptography.ts";

const { sha256 } = nodeCryptography;

/**
 * Where an amendment was given with the publication before it: whether it names that one by its digest, and tells every
 * figure that differs, and no other. An amendment alone has nothing to be compared with.
 */
export function checkAmendments(bundles: readonly ReadBundle[]): {
  readonly ok: boolean;
  readonly lines: readonly Text[];
} {
  const judged = bundles.flatMap((amendment) => {
    const { amends } = amendment.content.publication;
    const before = findBefore(amendment, bundles);
    return amends === null || before === undefined ? [] : [judge(amendment, amends, before)];
  });
  return { ok: judged.every(({ ok }) => ok), lines: judged.map(({ line }) => line) };
}

type Amends = NonNullable<BundleContent["publication"]["amends"]>;

/** The publication before it, in the same form where both are there. */
function findBefore({ content }: ReadBundle, bundles: readonly ReadBundle[]): ReadBundle | undefined {
  const { round, publication, form } = content;
  const number = String(Number(publication.number) - 1);
  const found = bundles.filter((one) => one.content.round.id === round.id && one.content.publication.number === number);
  return found.find((one) => one.content.form === form) ?? found[0];
}

function judge({ file, content }: ReadBundle, amends: Amends, before: ReadBundle): { ok: boolean; line: Text } {
  const wrong = (vi: string, en: string) => ({ ok: false, line: { vi: `SAI: ${vi}`, en: `WRONG: ${en}` } });
  if (amends.publicSha256 !== publicDigest(before.content))
    return wrong(
      `${file} điều chỉnh một gói khác, không phải ${before.file} (gói bị điều chỉnh: ${amends.publicSha256}).`,
      `${file} amends another bundle than ${before.file} (the one amended: ${amends.publicSha256}).`,
    );
  const [told, real] = [amends.differences, differencesBetween(before.content, content)].map(
    (list) => new Set(list.map((one) => canonicalJson(one))),
  ) as [Set<string>, Set<string>];
  const [invented, silent] = [lacking(told, real), lacking(real, told)];
  if (invented === 0 && silent === 0)
    return {
      ok: true,
      line: {
        vi: `${file} điều chỉnh đúng ${before.file}: ${told.size} thay đổi, nêu đủ.`,
        en: `${file} amends ${before.file}: ${told.size} differences, all of them told.`,
      },
    };
  return wrong(
    `thay đổi nêu trong ${file} không phải thay đổi so với ${before.file}: ${invented} chỗ nêu không có, ${silent} chỗ có không nêu.`,
    `the differences that ${file} tells are not those from ${before.file}: ${invented} told are none, ${silent} are not told.`,
  );
}

/** The digest by which an amendment names a publication, of whichever form. */
export const publicDigest = (content: BundleContent): string =>
  digestContent(content.form === "public" ? content : publicContent(content, sha256), sha256);

const lacking = (some: ReadonlySet<string>, all: ReadonlySet<string>): number =>
  [...some].filter((one) => !all.has(one)).length;
