import { connectOwner, type DatabaseTarget } from "../db/target.ts";

/**
 * Makes a table take so many more rows in one transaction and fail at the next, as a full disk would; the returned
 * function mends it.
 */
export async function breakTable(target: DatabaseTarget, table: string, rowsBefore: number) {
  const run = async (sql: string): Promise<void> => {
    const owner = await connectOwner(target);
    await owner.query(sql).finally(() => owner.end());
  };
  await run(`
    CREATE FUNCTION break_table() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      seen integer := coalesce(nullif(current_setting('congtam_test.rows', true), ''), '0')::integer;
    BEGIN
      IF seen >= ${rowsBefore} THEN RAISE EXCEPTION 'no room is left'; END IF;
      PERFORM set_config('congtam_test.rows', (seen + 1)::text, true);
      RETURN NEW;
    END $$;
    CREATE TRIGGER break_table BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION break_table();`);
  return () => run(`DROP TRIGGER break_table ON ${table}; DROP FUNCTION break_table();`);
}

/**
 * A digest of each table, but for those that every request writes to, and for how far an import has been prepared;
 * equal where nothing was stored. Of the rows in any order: to sort them all takes several times as long.
 */
export async function digestTables(target: DatabaseTarget): Promise<Record<string, string>> {
  const owner = await connectOwner(target);
  try {
    const { rows: tables } = await owner.query(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = $1 AND tablename <> ALL ($2) ORDER BY 1",
      [target.schema, ["session", "rate_window"]],
    );
    const digests: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await owner.query(
        `SELECT count(*) || ' ' || coalesce(sum(hashtextextended(value, 0)), 0) AS digest
           FROM (SELECT (to_jsonb(row) - '{prepared_count,prepared_total}'::text[])::text AS value FROM ${name} AS row) AS rows`,
      );
      digests[name] = rows[0].digest;
    }
    return digests;
  } finally {
    await owner.end();
  }
}
