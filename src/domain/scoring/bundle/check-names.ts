import { canonicalJson } from "../../text/canonical-json.ts";
import { type BundleFault, faultAt } from "./bundle-fault.ts";
import type { BundleContent } from "./bundle-model.ts";
import { type Sha256, toHex } from "./digest.ts";

/** What is told twice under one name could be read either way: sets, blocks, units, and the lines of a unit. */
export function checkNames(content: BundleContent): BundleFault[] {
  const twice = (list: readonly string[], pointer: string) =>
    list.flatMap((name, at) =>
      list.indexOf(name) === at
        ? []
        : [faultAt(content, "claim", `${pointer}/${at}`, { vi: " có hai lần", en: " stands twice" })],
    );
  const { sets, blocks, units } = content;
  return [
    ...twice(
      sets.map(({ code, version }) => canonicalJson([code, version])),
      "/sets",
    ),
    ...twice(
      blocks.map(({ code }) => code),
      "/blocks",
    ),
    ...twice(
      units.map(({ id }) => id),
      "/units",
    ),
    ...units.flatMap(({ lines }, at) =>
      twice(
        lines.map(({ component }) => component),
        `/units/${at}/lines`,
      ),
    ),
  ];
}

/** Each set is the one that its digest names: SHA-256 of the canonical JSON of its document. */
export function checkSets(content: BundleContent, sha256: Sha256): BundleFault[] {
  return content.sets.flatMap(({ document, sha256: told }, at) => {
    const own = toHex(sha256(canonicalJson(document)));
    if (own === told) return [];
    const text = {
      vi: `: mã băm ghi trong gói không phải của nội dung bộ tiêu chí (đúng ra là ${own})`,
      en: `: the digest told is not that of the document of the set (it would be ${own})`,
    };
    return [faultAt(content, "claim", `/sets/${at}/sha256`, text)];
  });
}
