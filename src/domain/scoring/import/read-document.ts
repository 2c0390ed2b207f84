import type { Finding } from "../finding.ts";
import type { CriteriaSet } from "../model.ts";
import { normalizeCriteriaSet } from "../normalize-set.ts";
import { readCriteriaSet } from "../read-set.ts";
import { walkSet } from "../validate/walk.ts";
import { setSheets } from "../workbook/set-titles.ts";
import type { SheetFault } from "../workbook/sheet.ts";
import { writeSetWorkbook } from "../workbook/write-set.ts";
import { cleanDocument } from "./clean-document.ts";
import { pathKeys, type SetSource } from "./set-source.ts";

export type SetReading =
  | { readonly ok: true; readonly set: CriteriaSet; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly faults: readonly SheetFault[] };

/** A set has at most so many areas, criteria and components together; the national one has 133. */
const maxParts = 2000;
/** A cell of a spreadsheet holds no more signs than this. */
const maxCell = 32_767;
const maxCode = 200;

/** Reads a set from its file: normalized and free of faults of form, or every fault with its place. */
export function readSetDocument(source: SetSource): SetReading {
  if (source.document === undefined) return { ok: false, faults: source.faults };
  const { value, dirty } = cleanDocument(source.document);
  const faults = [...source.faults, ...dirty.map(({ path, text }) => ({ ...source.placeOf(path), text }))];
  if (dirty.length > 0) return { ok: false, faults };
  const read = readCriteriaSet(value);
  if (!read.ok) {
    const wrong = read.findings.map(({ path, text }) => ({ ...source.placeOf(pathKeys(path)), text }));
    return { ok: false, faults: [...faults, ...wrong] };
  }
  const set = normalizeCriteriaSet(read.set);
  const found = [...faults, ...checkSizes(set, source)];
  return found.length > 0 ? { ok: false, faults: found } : { ok: true, set, findings: read.findings };
}

function checkSizes(set: CriteriaSet, source: SetSource): SheetFault[] {
  const parts = walkSet(set);
  if (parts.length > maxParts) {
    const text = {
      vi: `có ${parts.length} lĩnh vực, tiêu chí và tiêu chí thành phần; nhiều nhất ${maxParts}`,
      en: `there are ${parts.length} areas, criteria and components; at most ${maxParts}`,
    };
    return [{ ...source.placeOf(["areas"]), text }];
  }
  const faults: SheetFault[] = [];
  if (set.id.length > maxCode) {
    const text = { vi: `mã dài quá ${maxCode} ký tự`, en: `the code has more than ${maxCode} signs` };
    faults.push({ ...source.placeOf(["id"]), text });
  }
  for (const sheet of writeSetWorkbook(set)) {
    for (const [at, row] of sheet.rows.entries()) {
      const long = row.findIndex((cell) => (cell ?? "").length > maxCell);
      if (long === -1) continue;
      const isPart = sheet.name === setSheets[1].vi;
      const title = isPart ? (sheet.titles[long] ?? "") : (row[0] ?? "").slice(0, 60);
      const path = isPart ? pathKeys(parts[at]?.path ?? "") : [];
      const text = {
        vi: `“${title}” dài quá ${maxCell} ký tự; rút ngắn lại`,
        en: `“${title}” has more than ${maxCell} signs; shorten it`,
      };
      faults.push({ ...source.placeOf(path), text });
    }
  }
  return faults;
}
