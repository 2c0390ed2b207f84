import type { UnitId } from "../../src/domain/organisations/model.ts";
import { listTreeNodes } from "../../src/server/modules/organisations/units.query.ts";
import type { Demonstration } from "../../src/server/testing/demonstration.ts";

/** A round of three departments under way: one agency appraises all of it, with two officers and a leader. */
export interface AppraisedRound {
  readonly roundId: string;
  readonly health: string;
}

const reason = "Theo kế hoạch của tỉnh";
const windows = { appraisal1: 1, explanation: 11, appraisal2: 21, council: 31 };
const day = 86_400_000;

/** Set up and opened on 23/11/2026; the first appraisal opens a day later, every window lasts ten days. */
export async function makeAppraisedRound(demo: Demonstration): Promise<AppraisedRound> {
  const nodes = await listTreeNodes(demo.db.reader, "2026-11-23");
  const unitOf = (code: string) => nodes.find((node) => node.officialCode === code)?.id as UnitId;
  const [health, law] = [unitOf("SYT"), unitOf("STP")];
  const owner = await demo.signIn("chutri");
  const call = async (method: string, path: string, body?: unknown) => {
    const answer = await demo.call(owner, method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const { items } = await call("GET", "/api/rounds?state=draft");
  const source = await call("GET", `/api/rounds/${items[0].id}`);
  const block = source.blocks[0];
  const plan = {
    ...{ year: 2026, titleVi: "Chỉ số CCHC các sở năm 2026", titleEn: "Reform index of departments 2026" },
    ...{ day: "2026-07-01", ties: null, tieBreak: [], notSubmitted: null, demonstration: true },
    blocks: [
      {
        ...{ code: block.code, nameVi: block.nameVi, nameEn: block.nameEn, setId: block.setId, classes: null },
        unitIds: [health, unitOf("SCT"), unitOf("SXD")],
      },
    ],
  };
  const { roundId } = await call("POST", "/api/rounds", { plan, reason });
  for (const unitId of plan.blocks[0]?.unitIds ?? []) {
    const { components } = await call("GET", `/api/rounds/${items[0].id}/units/${unitId}/inputs`);
    const changes = components.flatMap((one: { code: string; inputs: { name: string; value: string | null }[] }) =>
      one.inputs.flatMap(({ name, value }) =>
        value === null ? [] : [{ component: one.code, input: name, before: null, value }],
      ),
    );
    if (changes.length > 0) await call("POST", `/api/rounds/${roundId}/units/${unitId}/inputs`, { changes, reason });
  }
  await openForPeople(demo, roundId, law);
  return { roundId, health };
}

/** What the set-up screens write, in one go. */
async function openForPeople({ db, clock, services }: Demonstration, roundId: string, law: string): Promise<void> {
  const accounts = await db.reader.selectFrom("account").select(["id", "login"]).execute();
  const accountOf = (login: string) => accounts.find((one) => one.login === login)?.id ?? "";
  const id = services.scoring.ids.next();
  const line = { round_id: roundId, block_code: null, part: null, unit_ids: null, replacement: false };
  await db.writer
    .insertInto("appraisal_assignment")
    .values({ ...line, id, agency_unit_id: law, leader_account_id: accountOf("giamdoc.tuphap") })
    .execute();
  await db.writer
    .insertInto("appraisal_officer")
    .values([
      { assignment_id: id, account_id: accountOf("thamdinh.tuphap"), seat: 1 },
      { assignment_id: id, account_id: accountOf("thamdinh.hai"), seat: 2 },
    ])
    .execute();
  const now = clock.now().getTime();
  const rows = Object.entries(windows).map(([stage, from]) => ({
    round_id: roundId,
    stage,
    opens_at: new Date(now + from * day),
    closes_at: new Date(now + (from + 10) * day),
  }));
  await db.writer.insertInto("round_window").values(rows).execute();
  await db.writer
    .updateTable("round")
    .set({ state: "open", opened_at: clock.now() })
    .where("id", "=", roundId)
    .execute();
}
