import { canonicalJson } from "../../text/canonical-json.ts";
import { type BundleFault, faultAt } from "./bundle-fault.ts";
import type { BundleContent, BundleLine } from "./bundle-model.ts";
import { findDecided, tellDecided } from "./decided-column.ts";
import type { Sha256 } from "./digest.ts";
import { proveLine } from "./public-content.ts";

/** Whether a content has what its form has, and nothing that only the other one has. */
export function checkForm(content: BundleContent, sha256: Sha256): BundleFault[] {
  return content.form === "public" ? checkPublic(content) : checkFull(content, sha256);
}

function checkPublic(content: BundleContent): BundleFault[] {
  const unnamed =
    content.fullSha256 === undefined
      ? [faultAt(content, "claim", "/fullSha256", { vi: ": thiếu mã băm bản đầy đủ", en: ": the digest is missing" })]
      : [];
  return [
    ...unnamed,
    ...everyLine(content, (line, pointer) =>
      (["salt", "columns"] as const)
        .filter((name) => line[name] !== undefined)
        .map((name) => {
          const text = { vi: " chỉ có trong bản đầy đủ", en: " belongs to the full form alone" };
          return faultAt(content, "claim", `${pointer}/${name}`, text);
        }),
    ),
  ];
}

function checkFull(content: BundleContent, sha256: Sha256): BundleFault[] {
  const named =
    content.fullSha256 === undefined
      ? []
      : [
          faultAt(content, "claim", "/fullSha256", {
            vi: " chỉ có trong bản công khai",
            en: " belongs to the public form alone",
          }),
        ];
  return [
    ...named,
    ...everyLine(content, (line, pointer) => {
      if (line.salt === undefined || proveLine(line.salt, line.columns, sha256) !== line.proof)
        return [
          faultAt(content, "changed", `${pointer}/columns`, {
            vi: " không khớp dấu chứng minh",
            en: " are not those of the proof",
          }),
        ];
      if (isDecided(line)) return [];
      const text = {
        vi: " không phải cột được tính trong các cột của bản đầy đủ",
        en: " is not the one that counts among the columns of the full form",
      };
      return [faultAt(content, "claim", `${pointer}/column`, text)];
    }),
  ];
}

/** The column told is the one that counts. A claim of bonus or penalty on which nobody decided counts in a round that
 * was never opened, and in no other. */
function isDecided({ component, column, columns = [], result, withheld }: BundleLine): boolean {
  const counted = findDecided(component, columns);
  if (column === null) return !withheld && (counted === undefined || (component === "" && counted.verdict === null));
  if (counted === undefined || (withheld && Object.keys(counted.inputs).length === 0)) return false;
  return canonicalJson(tellDecided(counted, { result, withheld })) === canonicalJson(column);
}

function everyLine(content: BundleContent, check: (line: BundleLine, pointer: string) => BundleFault[]): BundleFault[] {
  return content.units.flatMap(({ lines }, unitAt) =>
    lines.flatMap((line, lineAt) => check(line, `/units/${unitAt}/lines/${lineAt}`)),
  );
}
