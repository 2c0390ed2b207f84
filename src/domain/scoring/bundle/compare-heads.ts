import { canonicalJson } from "../../text/canonical-json.ts";
import type { Text } from "../finding.ts";
import { type BundleFault, faultAt } from "./bundle-fault.ts";
import { type BundleContent, type BundleUnit, olderFormat } from "./bundle-model.ts";

/**
 * What an amendment may not change, each place where it did: province, round, criteria sets, blocks, which units there
 * are, and what they are called and are not scored on. Figures and columns are told as differences instead.
 */
export function compareHeads(before: BundleContent, after: BundleContent): BundleFault[] {
  const [older, newer] = [before.publication, after.publication];
  const format =
    before.format !== olderFormat && after.format === olderFormat
      ? [changed(after, "/format", before.format, after.format)]
      : [];
  const number = String(Number(older.number) + 1);
  return [
    ...format,
    ...compareFields({ before, after, pointer: "/province" }, before.province, after.province),
    ...compareFields({ before, after, pointer: "/round" }, before.round, after.round),
    ...(number === newer.number ? [] : [changed(after, "/publication/number", older.number, newer.number)]),
    ...(older.publishedAt <= newer.publishedAt
      ? []
      : [changed(after, "/publication/publishedAt", older.publishedAt, newer.publishedAt)]),
    ...compareItems(before, after, "sets", ({ code, version, sha256 }) => [`${code} ${version}`, { sha256 }]),
    ...compareItems(before, after, "blocks", (block) => [block.code, block]),
    ...compareItems(before, after, "units", (unit) => [unit.id, headOf(unit)]),
  ];
}

function headOf({ block, officialCode, nameVi, nameEn, exclusions }: BundleUnit) {
  return { block, officialCode, nameVi, nameEn, exclusions };
}

interface Compared {
  readonly before: BundleContent;
  readonly after: BundleContent;
  readonly pointer: string;
}

/** Items by their name: those that are gone, those that are new, and each field that is another one. */
function compareItems<List extends "sets" | "blocks" | "units">(
  before: BundleContent,
  after: BundleContent,
  list: List,
  tell: (item: BundleContent[List][number]) => [string, object],
): BundleFault[] {
  const told = (content: BundleContent) =>
    new Map([...content[list].entries()].map(([at, item]) => [tell(item)[0], { at, fields: tell(item)[1] }]));
  const [then, now] = [told(before), told(after)];
  const lost = [...then].flatMap(([name, { at }]) =>
    now.has(name) ? [] : [faultAt(before, "claim", `/${list}/${at}`, gone)],
  );
  const others = [...now].flatMap(([name, { at, fields }]) => {
    const pointer = `/${list}/${at}`;
    const old = then.get(name);
    if (old === undefined) return [faultAt(after, "claim", pointer, added)];
    return compareFields({ before, after, pointer }, old.fields, fields);
  });
  return [...lost, ...others];
}

const gone: Text = { vi: ": lần trước có, lần điều chỉnh không còn", en: ": was published before and is gone" };
const added: Text = { vi: ": lần trước không có, lần điều chỉnh thêm vào", en: ": was not published before" };

function compareFields({ after, pointer }: Compared, then: object, now: object): BundleFault[] {
  const fieldOf = (fields: object, name: string) => (fields as Readonly<Record<string, unknown>>)[name] ?? null;
  return Object.keys({ ...then, ...now }).flatMap((name) => {
    const [old, own] = [fieldOf(then, name), fieldOf(now, name)];
    return canonicalJson(old) === canonicalJson(own) ? [] : [changed(after, `${pointer}/${name}`, old, own)];
  });
}

/** Signs of a value shown at most. */
const shownAtMost = 80;

function changed(content: BundleContent, pointer: string, old: unknown, own: unknown): BundleFault {
  const [was, is] = [old, own].map((value) => {
    const text = typeof value === "string" ? value : canonicalJson(value);
    return text.length > shownAtMost ? `${text.slice(0, shownAtMost)}…` : text;
  });
  return faultAt(content, "claim", pointer, {
    vi: `: lần trước ghi ${was}, lần điều chỉnh ghi ${is}`,
    en: `: published before as ${was}, in the amendment it is ${is}`,
  });
}
