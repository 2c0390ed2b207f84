import { canonicalJson } from "../../text/canonical-json.ts";
import type { BundleMarks } from "./bundle-model.ts";
import { type Sha256, toBase64Url } from "./digest.ts";
import { lastStep } from "./pointers.ts";

/** Three bytes of a digest: one change in sixteen million would be overlooked here, and none by the seal. */
const markBytes = 3;
export const markLength = 4;

/** A value without parts of its own, and where it stands (RFC 6901). */
export interface Field {
  readonly pointer: string;
  readonly text: string;
  /** Whether it is an item of a list. */
  readonly inList?: boolean;
}

/**
 * The fields of a JSON value by record, in canonical order. A record is the whole and every object of a list; the fields
 * of a record are all values below it that belong to no other record.
 */
export function listRecords(content: unknown): Map<string, Field[]> {
  const records = new Map<string, Field[]>([["", []]]);
  const visit = (value: unknown, pointer: string, record: string, inList = false): void => {
    if (Array.isArray(value) && value.length > 0) {
      value.forEach((item, at) => {
        const own = `${pointer}/${at}`;
        const isRecord = typeof item === "object" && item !== null && !Array.isArray(item);
        if (isRecord) records.set(own, []);
        visit(item, own, isRecord ? own : record, true);
      });
      return;
    }
    const members = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
    if (members.length === 0) {
      records.get(record)?.push({ pointer, text: canonicalJson(value), inList });
      return;
    }
    for (const [name, member] of members.sort(([a], [b]) => (a < b ? -1 : 1)))
      visit(member, `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`, record);
  };
  visit(content, "", "");
  return records;
}

/** The marks of a content: of every record the marks of its fields one after another. */
export function markFields(content: unknown, sha256: Sha256): BundleMarks {
  return markRecords(listRecords(content), openMarker(sha256));
}

/** The same of records that are listed already. */
export function markRecords(
  records: ReadonlyMap<string, readonly Field[]>,
  mark: ReturnType<typeof openMarker>,
): BundleMarks {
  const marks: BundleMarks = {};
  for (const [pointer, fields] of records) marks[pointer] = fields.map(mark).join("");
  return marks;
}

/** Most fields say what others of their name say, too: each is digested once. */
export function openMarker(sha256: Sha256): (field: Pick<Field, "pointer" | "text">) => string {
  const known = new Map<string, string>();
  return ({ pointer, text }) => {
    const told = `${lastStep(pointer)}=${text}`;
    let mark = known.get(told);
    if (mark === undefined) {
      mark = toBase64Url(sha256(told).subarray(0, markBytes));
      if (known.size < rememberedAtMost) known.set(told, mark);
    }
    return mark;
  };
}

/** Fields whose mark is remembered at most. */
const rememberedAtMost = 50_000;

/** Whether a content is as it was when the marks were made, as far as marks tell; else the records that are not. */
export function findOtherRecords(content: unknown, marks: BundleMarks, sha256: Sha256): string[] {
  const own = markFields(content, sha256);
  return Object.keys({ ...own, ...marks }).filter((record) => own[record] !== marks[record]);
}
