import type pg from "pg";
import { canonicalJson } from "../../domain/text/canonical-json.ts";
import { type ActionContent, digestAction } from "../platform/audit/action.ts";
import { answerForRows } from "../platform/audit/answer-for-rows.ts";
import type { Clock } from "../platform/clock.ts";
import { makeIds } from "../platform/ids.ts";
import { openChange, type RowChange } from "./row-changes.ts";

/** Records what a step of the schema wrote in guarded tables as an act of the program; nothing where it wrote none. */
export async function answerForMigration(client: pg.Client, step: { number: number }, clock: Clock): Promise<void> {
  const known = await client.query<{ known: boolean }>("SELECT to_regclass('row_version') IS NOT NULL AS known");
  if (known.rows[0]?.known !== true) return;
  const [rows] = (await client.query<RowChange>(openChange)).rows;
  if (rows === undefined) return;
  const bare: ActionContent = {
    ...{ id: makeIds(clock).next(), at: clock.now(), kind: "system", verb: "database.migrate" },
    ...{ subject_type: null, subject_ids: [], account_id: null, role: null, unit_id: null, on_behalf_of: null },
    ...{ reason: null, detail: { migration: step.number }, personal_digest: null, request_id: null },
  };
  const action = answerForRows(bare, rows);
  await client.query(
    `INSERT INTO action (id, at, kind, verb, subject_ids, detail, digest) VALUES ($1, $2, $3, $4, '{}', $5, $6)`,
    [action.id, action.at, action.kind, action.verb, canonicalJson(action.detail), digestAction(action)],
  );
  await client.query("INSERT INTO action_unsealed (action_id) VALUES ($1)", [action.id]);
  // Several steps may run in one transaction (restore); each answers for its own rows.
  await client.query("SELECT set_config('congtam.change', '', true)");
}
