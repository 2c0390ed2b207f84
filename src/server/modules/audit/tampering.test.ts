import pg from "pg";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { runLine } from "../../../cli/testing/run-line.ts";
import { sealAll } from "../../platform/audit/sealer.ts";
import { type Demonstration, makeDemonstration } from "../../testing/demonstration.ts";
import { listSigningKeys } from "../scoring/service/publication/signing-keys.ts";

let demo: Demonstration;

beforeAll(async () => {
  demo = await makeDemonstration();
  await sealAll(demo);
});

const urlOf = () => {
  const url = new URL(inject("testCluster").adminUrl);
  url.pathname = `/${demo.place.database}`;
  return url.href;
};

const run = (line: string) =>
  runLine(`${line} --lang en`, undefined, { CONGTAM_HOME: demo.place.home, DATABASE_URL: urlOf() });
const verify = () => run("audit verify");

/** Runs SQL as the owner of the database, all of it or nothing. */
async function forge<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: urlOf(), options: "-c search_path=congtam" });
  await client.connect();
  try {
    await client.query("BEGIN");
    const done = await work(client);
    await client.query("COMMIT");
    return done;
  } finally {
    await client.end();
  }
}

/** One row that fits a condition, as a place for a forgery. */
const one = (table: string, condition = "true") =>
  `ctid = (SELECT ctid FROM ${table} WHERE ${condition} ORDER BY ctid LIMIT 1)`;
const published = "round_id IN (SELECT round_id FROM publication)";

/** What is forged, and the columns by which the row is named. */
const forgeries: readonly (readonly [string, string, string])[] = [
  [
    "score_entry",
    "id",
    `INSERT INTO score_entry (id, round_id, unit_id, component, stage, seat, version, inputs, points, estimate,
        verdict, asks_explanation, reason, at, account_id, role, acting_unit_id)
      SELECT gen_random_uuid(), round_id, unit_id, component, 'council', 1, 1, '{}', '0', estimate, 'pointsChanged', false, 'vì', at,
        account_id, role, acting_unit_id
        FROM score_entry e WHERE ${one("score_entry", "stage = 'self' AND component <> ''")}`,
  ],
  [
    "score_entry",
    "id",
    `UPDATE score_entry SET note = 'khác' WHERE ${one("score_entry", `superseded_at IS NULL AND ${published}`)}`,
  ],
  ["survey_answer", "id", `UPDATE survey_answer SET version = version + 10 WHERE ${one("survey_answer")}`],
  ["survey_form", "id", `UPDATE survey_form SET name_vi = 'Mẫu khác' WHERE ${one("survey_form")}`],
  [
    "round_exclusion",
    "round_id,unit_id,part",
    `UPDATE round_exclusion SET reason = 'khác' WHERE ${one("round_exclusion")}`,
  ],
  ["criteria_set", "id", `UPDATE criteria_set SET title = 'Bộ khác' WHERE ${one("criteria_set", "state = 'frozen'")}`],
  ["round_unit", "round_id,unit_id", `UPDATE round_unit SET name_vi = 'Xã Giả' WHERE ${one("round_unit", published)}`],
  [
    "round_block",
    "round_id,code",
    `UPDATE round_block SET name_vi = 'Khối giả' WHERE ${one("round_block", published)}`,
  ],
  [
    "publication",
    "round_id,number",
    `UPDATE publication SET decision_number = '999/QĐ-UBND', at = at + interval '1 day', restricted = '{1.1}', public_sha256 = repeat('0', 64)
      WHERE ${one("publication")}`,
  ],
  ["round", "id", `UPDATE round SET title_vi = 'Đợt giả' WHERE ${one("round", "state = 'published'")}`],
  [
    "signing_key",
    "fingerprint",
    `INSERT INTO signing_key (fingerprint, public_key, created_at) VALUES (repeat('a', 64), repeat('A', 43), '2026-01-01')`,
  ],
  ["evidence_document", "id", `UPDATE evidence_document SET title = 'Tài liệu khác' WHERE ${one("evidence_document")}`],
  ["evidence_link", "id", `DELETE FROM evidence_link WHERE ${one("evidence_link")}`],
  [
    "evidence_link",
    "id",
    `UPDATE evidence_link SET note = 'khác' WHERE ${one("evidence_link", "note IS NOT NULL OR true")}`,
  ],
  ["file_reference", "id", `UPDATE file_reference SET name = 'khác.pdf' WHERE ${one("file_reference")}`],
  ["stored_file", "sha256", `UPDATE stored_file SET scan = 'clean', size = size + 1 WHERE ${one("stored_file")}`],
  ["score_sheet", "round_id,unit_id", `UPDATE score_sheet SET report_number = '1/BC' WHERE ${one("score_sheet")}`],
  [
    "appraisal_approval",
    "id",
    `UPDATE appraisal_approval SET approved_at = '2020-01-01' WHERE ${one("appraisal_approval")}`,
  ],
  ["unit_version", "id", `UPDATE unit_version SET short_name = 'khác' WHERE ${one("unit_version")}`],
];

describe("what the owner of the database changes past the program", () => {
  it("is named row by row, also where the record of rows was off or was forged with it, with code 2", async () => {
    const keys = await forge(async (client) => {
      const named: string[] = [];
      for (const [table, columns, statement] of forgeries) {
        const { rows } = await client.query({ text: `${statement} RETURNING ${columns}`, rowMode: "array" });
        expect(rows, statement).toHaveLength(1);
        named.push(`${table} ${rows[0]?.join(" ")}`);
      }
      return named;
    });
    await forge((client) =>
      client.query(`UPDATE unit_result SET component_points = regexp_replace(component_points, '^[^ ]+', '41/333')
        WHERE ${one("unit_result", `component_states LIKE 's%' AND NOT ${published}`)}`),
    );
    const part = await demo.db.reader.selectFrom("action_personal").select("action_id").executeTakeFirstOrThrow();
    const erased = await run(`audit erase ${part.action_id} --reason 'yêu cầu số 12'`);
    expect(erased).toMatchObject({ code: 0, out: expect.stringContaining("Personal data of 1 act erased") });
    expect((await run(`audit erase ${part.action_id} --reason 'lần nữa'`)).code).toBe(2);
    const personal = await forge((client) => client.query("DELETE FROM action_personal"));
    expect(personal.rowCount).toBeGreaterThan(0);
    const id = await forge(async (client) => {
      await client.query("ALTER TABLE council_rules DISABLE TRIGGER USER");
      await client.query("SET LOCAL session_replication_role = replica");
      const { rows } = await client.query(
        `UPDATE unit SET recorded_at = '2020-01-01' WHERE ${one("unit")} RETURNING id`,
      );
      await client.query(
        `DELETE FROM row_version WHERE change = (SELECT change FROM row_version GROUP BY change HAVING count(*) = 1 LIMIT 1)`,
      );
      return rows[0].id;
    });
    const { code, out, err } = await verify();
    for (const key of keys) expect(out).toContain(`(${key}): was `);
    expect(out).toContain("1 act had their personal data erased, as the law allows");
    expect(out).toContain("were removed without an act of erasure");
    expect(out).toContain("exact points (points_exact): stored 41/333, counted ");
    expect(out).toMatch(/[1-9]\d* faults? in columns/);
    // An act that wrote columns of many units: none of them is told for all.
    expect(out).toMatch(/\(\d{4}\): the columns of the act \S+ are not as it wrote them/);
    expect(out).toContain("the stored columns are not those published");
    expect(out).toContain("has another digest than the record of acts");
    expect(out).toContain("the number of the decision is stored as 999/QĐ-UBND");
    expect(out).toContain("the blocks as stored is not what was published");
    expect(out).toContain("Xã Giả");
    expect(err).toContain("not intact");
    const keysShown = (await listSigningKeys(demo.services.publication)).map(({ fingerprint }) => fingerprint);
    expect(keysShown).toHaveLength(1);
    expect(keysShown).not.toContain("a".repeat(64));
    expect(code).toBe(2);
    expect(out).toContain(`(unit ${id}): was altered past the program`);
    expect(out).toContain("Table council_rules: the triggers that keep the record of its rows are off or gone");
    expect(out).toMatch(/The record of the rows that the act \S+ wrote is gone/);
  });

  it("may take whole rows: a result or a whole published round is missed, and nothing crashes", async () => {
    const id = await forge(async (client) => {
      const { rows } = await client.query("SELECT round_id FROM publication ORDER BY at LIMIT 1");
      await client.query("DELETE FROM publication WHERE round_id = $1", [rows[0].round_id]);
      await client.query("UPDATE round SET previous_round_id = NULL WHERE previous_round_id = $1", [rows[0].round_id]);
      await client.query("DELETE FROM round WHERE id = $1", [rows[0].round_id]);
      await client.query(`DELETE FROM unit_result WHERE ${one("unit_result", `stage = 'final' AND ${published}`)}`);
      return rows[0].round_id;
    });
    const { code, out, err } = await verify();
    expect(out).toContain("a round that was published, by the record of acts, is gone from the data");
    expect(out).toContain("the bundle cannot be made again");
    expect(err).not.toContain("    at ");
    expect(code).toBe(2);
    expect(id).toBeDefined();
  });
});
