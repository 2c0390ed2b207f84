import { type RawBuilder, sql } from "kysely";
import { searchWords } from "../../domain/text/search-key.ts";

/**
 * True where every word of the query stands in the names of a unit in one language: "sở y tế" is not looked for half in
 * a Vietnamese name and half in an English one. The search key of a unit is its Vietnamese names with the English one
 * behind them, as long folded as it is written, so that its length tells where it begins. Without a word all match.
 * @param table the alias of a table with `search_key` and `name_en`
 */
export function hasUnitName(table: string, query: string): RawBuilder<boolean> {
  const words = searchWords(query);
  if (words.length === 0) return sql<boolean>`true`;
  const [key, nameEn] = [sql.ref(`${table}.search_key`), sql.ref(`${table}.name_en`)];
  const vi = sql`left(${key}, char_length(${key}) - coalesce(char_length(${nameEn}) + 1, 0))`;
  const en = sql`right(${key}, coalesce(char_length(${nameEn}), 0))`;
  const holds = (names: RawBuilder<unknown>) =>
    sql.join(
      words.map(({ text, begins }) =>
        begins ? sql`${names} ~ ${`(^|[^a-z0-9])${text}`}` : sql`strpos(${names}, ${text}) > 0`,
      ),
      sql` and `,
    );
  return sql<boolean>`((${holds(vi)}) or (${holds(en)}))`;
}
