import type pg from "pg";

interface BareSave {
  readonly roundId: string;
  readonly unitId: string;
  readonly id: string;
  readonly action: string;
  readonly at: Date;
}

/**
 * The anchor of saving a sheet: one transaction with the same locks that puts a new version of one column in the place
 * of the current one, touches the totals of the unit at four stages and writes one act. Nothing is checked or computed.
 */
export async function bareSave(pool: pg.Pool, { roundId, unitId, id, action, at }: BareSave): Promise<void> {
  const client = await pool.connect();
  const run = (name: string, text: string, values: unknown[]) => client.query({ name, text, values });
  try {
    await client.query("begin");
    await run("round", "select id from round where id = $1 for share", [roundId]);
    await run("unit", "select unit_id from round_unit where round_id = $1 and unit_id = $2 for no key update", [
      roundId,
      unitId,
    ]);
    await run(
      "old",
      `update score_entry set superseded_at = $3 where round_id = $1 and unit_id = $2 and component = '3.1.1'
         and stage = 'self' and superseded_at is null`,
      [roundId, unitId, at],
    );
    await run(
      "new",
      `insert into score_entry (id, round_id, unit_id, component, stage, version, inputs, at)
       select $1, $2, $3, '3.1.1', 'self', 1 + max(version), '{"done": "1", "planned": "2"}', $4 from score_entry
        where round_id = $2 and unit_id = $3 and component = '3.1.1' and stage = 'self'`,
      [id, roundId, unitId, at],
    );
    await run(
      "totals",
      "update unit_result set revision = revision + 1, position = null where round_id = $1 and unit_id = $2",
      [roundId, unitId],
    );
    await run(
      "act",
      `insert into action (id, kind, verb, subject_type, subject_ids, at, request_id, detail, digest)
       values ($1, 'change', 'scoring.saveSheetComponent', 'round', array[$2::uuid], $3, 'bench', '{}', decode(repeat('00', 32), 'hex'))`,
      [action, roundId, at],
    );
    await run("unsealed", "insert into action_unsealed (action_id) values ($1)", [action]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}
