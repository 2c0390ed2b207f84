import type { BundleContent, BundleUnit } from "../../../../../domain/scoring/bundle/bundle-model.ts";
import type { Text } from "../../../../../domain/scoring/finding.ts";
import { canonicalJson } from "../../../../../domain/text/canonical-json.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { whatFailed } from "../../../../platform/audit/what-failed.ts";
import { giveTurn } from "../../../../platform/give-turn.ts";
import type { PublicationRecord } from "../../repository/publications.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { makeContent } from "./make-content.ts";

/** Whether the row of a publication says what its bundle says. */
export function comparePublication(record: PublicationRecord, told: BundleContent["publication"]): Text[] {
  const texts: Text[] = [];
  const compare = (stored: string | null, published: string | null, vi: string, en: string) => {
    if (stored !== published)
      texts.push({
        vi: `${vi} đang lưu là ${stored ?? "-"}, đã công bố ${published ?? "-"}`,
        en: `${en} is stored as ${stored ?? "-"}, published as ${published ?? "-"}`,
      });
  };
  // The database also holds instants at infinity, which are no Date.
  const at = record.at instanceof Date ? record.at.toISOString() : String(record.at);
  compare(at, told.publishedAt, "thời điểm công bố", "the instant of the publication");
  const [stored, published] = [record.decision, told.decision];
  compare(stored?.number ?? null, published?.number ?? null, "số quyết định", "the number of the decision");
  compare(stored?.date ?? null, published?.date ?? null, "ngày quyết định", "the date of the decision");
  compare(record.reason, told.amends?.reason ?? null, "lý do điều chỉnh", "the reason of the amendment");
  return texts;
}

/** What of the tables of a round is not what its newest bundle says; names of bodies elsewhere may change by law. */
export async function compareContent(
  tx: Tx,
  { round, record, full }: { round: RoundRecord; record: PublicationRecord; full: BundleContent },
): Promise<Text[]> {
  let now: BundleContent;
  try {
    now = await makeContent(tx, round, { publication: full.publication, restricted: record.restricted });
  } catch (error) {
    // After a failed statement the transaction takes no other one; who opened it says so.
    if (error instanceof Error && "severity" in error) throw error;
    const failure = whatFailed(error);
    return [{ vi: `không lập lại được gói từ dữ liệu: ${failure}`, en: `the bundle cannot be made again: ${failure}` }];
  }
  const parts = {
    round: ["thông tin đợt", "the round"],
    sets: ["bộ tiêu chí", "the criteria sets"],
    blocks: ["các khối", "the blocks"],
  };
  const texts = Object.entries(parts).flatMap(([part, [vi, en]]) => {
    const name = part as keyof typeof parts;
    if (canonicalJson(now[name]) === canonicalJson(full[name])) return [];
    return [{ vi: `${vi} đang lưu khác với gói đã công bố`, en: `${en} as stored is not what was published` }];
  });
  const stored = new Map(now.units.map((unit) => [unit.id, unit]));
  const published = new Map(full.units.map((unit) => [unit.id, unit]));
  for (const id of new Set([...published.keys(), ...stored.keys()])) {
    await giveTurn();
    texts.push(...compareUnit(published.get(id), stored.get(id)));
  }
  return texts;
}

function compareUnit(before: BundleUnit | undefined, now: BundleUnit | undefined): Text[] {
  const name = (before ?? now)?.nameVi ?? "";
  if (before === undefined) return [{ vi: `${name}: không có trong gói đã công bố`, en: `${name}: was not published` }];
  if (now === undefined) return [{ vi: `${name}: không còn trong dữ liệu`, en: `${name}: is gone from the data` }];
  const texts: Text[] = [];
  const { lines: _before, ...headBefore } = before;
  const { lines: _now, ...head } = now;
  if (canonicalJson(headBefore) !== canonicalJson(head))
    texts.push({
      vi: `${name}: tên, khối, nội dung không chấm hoặc kết quả đang lưu khác với gói đã công bố`,
      en: `${name}: name, block, parts left out or result as stored are not those published`,
    });
  const lines = new Map(now.lines.map((line) => [line.component, line]));
  for (const component of new Set([...before.lines, ...now.lines].map((line) => line.component))) {
    const line = before.lines.find((one) => one.component === component);
    if (factsOf(line) === factsOf(lines.get(component))) continue;
    texts.push({
      vi: `${name} ${component}: cột đang lưu khác với cột đã công bố`,
      en: `${name} ${component}: the stored columns are not those published`,
    });
  }
  return texts;
}

/** Columns and result of a line; the name of an author's unit is that of the day of the publication. */
function factsOf(line: BundleUnit["lines"][number] | undefined): string {
  if (line === undefined) return "";
  const columns = (line.columns ?? []).map(({ unit: _unit, ...column }) => column);
  return canonicalJson({ columns, result: line.result });
}
