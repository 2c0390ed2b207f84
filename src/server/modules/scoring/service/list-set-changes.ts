import type { AnswerOf, QueryOf } from "../../../../contract/operation.ts";
import type { listSetChanges as ListSetChanges, SetChangeRow } from "../../../../contract/scoring/set-designer.ts";
import { changeKindLabels } from "../../../../domain/scoring/compare/change-labels.ts";
import { changedWords } from "../../../../domain/scoring/compare/changed-words.ts";
import { listSetChanges as compare, type SetChange } from "../../../../domain/scoring/compare/list-set-changes.ts";
import type { CriteriaSetId } from "../../../../domain/scoring/round.ts";
import { matchesSearch } from "../../../../domain/text/search-key.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import type { ScoringDeps } from "../deps.ts";
import { getStoredSet } from "./read-sets.ts";

/** A set against an older one, line by line. */
export async function listSetChanges(
  deps: ScoringDeps,
  context: RequestContext,
  setId: CriteriaSetId,
  query: QueryOf<typeof ListSetChanges>,
): Promise<AnswerOf<typeof ListSetChanges>> {
  const after = await getStoredSet(deps, context, setId);
  const before = await getStoredSet(deps, context, query.against);
  const rows = compare(before.document, after.document).map((line, at) => toRow(line, at, context.language));
  const { q = "", kind, lines, page, pageSize } = query;
  const matching = rows.filter(
    (row) =>
      (kind === undefined ? lines === "all" || !row.kinds.includes("unchanged") : row.kinds.includes(kind)) &&
      (q === "" || row.code === q || row.codeBefore === q || matchesSearch(searchText(row), q)),
  );
  const sorted = query.sort === "position" ? matching : matching.toReversed();
  const start = (page - 1) * pageSize;
  return { items: sorted.slice(start, start + pageSize), page, pageSize, total: sorted.length };
}

const searchText = ({ name, nameBefore, details }: SetChangeRow) => `${name ?? ""} ${nameBefore ?? ""} ${details}`;

function fieldsOf(change: SetChange, language: "vi" | "en"): SetChangeRow["fields"] {
  return changedWords(change).map(({ field, before, after }) => ({
    field: { vi: field.vi, en: field.en },
    before: before?.[language] ?? null,
    after: after?.[language] ?? null,
  }));
}

function toRow(change: SetChange, at: number, language: "vi" | "en"): SetChangeRow {
  const { level, before, after, kinds } = change;
  const fields = fieldsOf(change, language);
  const nameOf = (side: SetChange["after"]) => (language === "en" ? side?.nameEn : undefined) ?? side?.name ?? null;
  return {
    position: at + 1,
    level,
    kinds: [...kinds],
    change: kinds.map((kind) => changeKindLabels[kind][language]).join(", "),
    codeBefore: before?.code || null,
    code: after?.code || null,
    nameBefore: nameOf(before),
    name: nameOf(after),
    maxBefore: before?.max ?? null,
    max: after?.max ?? null,
    fields,
    details: fields.map((one) => `${one.field[language]}: ${one.before ?? "–"} → ${one.after ?? "–"}`).join("\n"),
  };
}
