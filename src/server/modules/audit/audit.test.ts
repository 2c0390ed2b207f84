import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../domain/identity/actor.ts";
import { guardedTables } from "../../db/guarded-tables.ts";
import { connectOwner } from "../../db/target.ts";
import { withTransaction } from "../../db/transaction.ts";
import { recordAct } from "../../platform/audit/record-act.ts";
import { sealAll } from "../../platform/audit/sealer.ts";
import { makeIds } from "../../platform/ids.ts";
import { retryDelay, runDueJobs } from "../../platform/jobs/worker.ts";
import { fixedClock } from "../../testing/fixed-clock.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { makeActor, makeTestHttp, type TestHttp } from "../../testing/test-http.ts";
import { makeTestStorage } from "../../testing/test-storage.ts";
import type { AuditDeps } from "./deps.ts";
import { auditJobs } from "./jobs.ts";
import { auditRoutes } from "./routes.ts";

const clock = fixedClock("2026-11-23T02:00:00Z");
const ids = makeIds(clock);
const [here, there] = [ids.next(), ids.next()];

type Finding = { readonly part: string; readonly textEn: string };

let data: TestDatabase;
let deps: AuditDeps;
let http: TestHttp;

const inUnit = (id: number, unitId: string, abilities: Actor["grants"][number]["abilities"]): Actor => {
  const actor = makeActor(id, abilities, { kind: "units", unitIds: [unitId] });
  return { ...actor, grants: actor.grants.map((grant) => ({ ...grant, unitId })) };
};

beforeAll(async () => {
  data = await createTestDatabase();
  deps = { db: data.db, clock, ids, files: makeTestStorage().files };
  const people = {
    owner: makeActor(1, ["audit.read", "audit.verify"]),
    head: inUnit(2, here, ["audit.read", "scoring.approve"]),
    keeper: makeActor(4, ["audit.read", "scoring.manage"]),
    nobody: makeActor(3, ["organisations.read"]),
  };
  http = makeTestHttp(
    clock,
    people,
    (mounting) => (app) => auditRoutes(app, mounting, deps),
    async ({ rows, columns }) => ({
      fileName: "a.csv",
      mediaType: "text/csv",
      bytes: new TextEncoder().encode(JSON.stringify({ rows, keys: columns.map((column) => column.key) })),
    }),
  );
});

async function act(unitId: string, verb = "identity.editAccount", personal?: object): Promise<string> {
  clock.advance(1000);
  const actor = inUnit(9, unitId, ["identity.manage"]);
  const context = {
    requestId: ids.next(),
    language: "vi" as const,
    now: clock.now(),
    address: "",
    userAgent: "",
    actor,
  };
  return withTransaction(deps, (tx) =>
    recordAct(tx, deps, context, {
      verb,
      subjectType: "account",
      subjectIds: [ids.next()],
      ability: "identity.manage",
      inUnit: unitId,
      reason: "Điều chuyển công tác",
      detail: { unitId },
      ...(personal && { personal }),
    }),
  );
}

describe("list of acts", () => {
  it("shows those of the units within reach as sentences, newest first, filtered and searched", async () => {
    const [first, second] = [await act(here), await act(here, "identity.resetPassword")];
    const foreign = await act(there);
    const idsOf = async (who: string, query: string) => {
      const { status, body } = await http.call(who, "GET", `/api/audit/actions?sort=-at&${query}`);
      expect(status).toBe(200);
      return body.items.map((item: { id: string }) => item.id);
    };
    expect(await idsOf("head", "")).toEqual([second, first]);
    expect(await idsOf("owner", "")).toEqual([foreign, second, first]);
    expect(await idsOf("owner", "verb=identity.resetPassword")).toEqual([second]);
    expect(await idsOf("owner", `unitId=${there}`)).toEqual([foreign]);
    expect(await idsOf("owner", `q=${encodeURIComponent("cap lai mat khau")}`)).toEqual([second]);
    expect(await idsOf("owner", `q=${encodeURIComponent("điều chuyển")}`)).toEqual([foreign, second, first]);
    expect(await idsOf("owner", "from=2026-11-23&to=2026-11-23")).toHaveLength(3);
    expect(await idsOf("owner", "from=2026-11-24")).toEqual([]);
    expect(await idsOf("owner", "kind=auth")).toEqual([]);
    expect(await idsOf("owner", "pageSize=1&page=2")).toEqual([second]);
    const { body } = await http.call("head", "GET", "/api/audit/actions?verb=identity.editAccount");
    expect(body.items[0]).toMatchObject({ sentenceEn: "The system edited the account (no name left)", unitId: here });
  });

  it("exports what is shown", async () => {
    const file = await http.call("head", "GET", "/api/audit/actions?format=csv&columns=sentenceVi,at");
    const { rows, keys } = JSON.parse(new TextDecoder().decode(file.body));
    expect(keys).toEqual(["sentenceVi", "at"]);
    expect(rows).toHaveLength(2);
  });

  it("is closed to others", async () => {
    expect((await http.call("nobody", "GET", "/api/audit/actions")).status).toBe(403);
    expect((await http.call("", "GET", "/api/audit/actions")).status).toBe(401);
  });
});

describe("one act", () => {
  it("shows personal data and records the look; without any nothing is recorded", async () => {
    const [plain, personal] = [await act(here), await act(here, "identity.editAccount", { email: "an@example.vn" })];
    expect((await http.call("head", "GET", `/api/audit/actions/${plain}`)).body.personal).toBeNull();
    const { body } = await http.call("head", "GET", `/api/audit/actions/${personal}`);
    expect(body).toMatchObject({ personal: { email: "an@example.vn" }, detail: { unitId: here }, sealNumber: null });
    const looks = await http.call("owner", "GET", "/api/audit/actions?kind=read");
    expect(looks.body.items.map((item: { subjectIds: string[] }) => item.subjectIds)).toEqual([[personal]]);
    const rest = await http.call("owner", "GET", "/api/audit/actions?reads=false");
    expect(rest.body.items.filter(({ kind }: { kind: string }) => kind === "read")).toEqual([]);
  });

  it("of scoring says what it is about to those alone who work on it, and is found by its reason by them alone", async () => {
    const id = await act(here, "scoring.saveSheetComponent", { note: "riêng" });
    const seen = async (who: string) => (await http.call(who, "GET", `/api/audit/actions/${id}`)).body;
    const whole = {
      withheld: false,
      reason: "Điều chuyển công tác",
      detail: { unitId: here },
      personal: { note: "riêng" },
    };
    expect(await seen("head")).toMatchObject(whole);
    expect(await seen("keeper")).toMatchObject(whole);
    expect(await seen("owner")).toMatchObject({ withheld: true, reason: null, detail: {}, personal: null });
    const found = async (who: string) => {
      const query = `verb=scoring.saveSheetComponent&q=${encodeURIComponent("điều chuyển")}`;
      return (await http.call(who, "GET", `/api/audit/actions?${query}`)).body.total;
    };
    expect([await found("head"), await found("keeper"), await found("owner")]).toEqual([1, 1, 0]);
    const listed = await http.call("owner", "GET", "/api/audit/actions?verb=scoring.saveSheetComponent");
    expect(listed.body.items).toMatchObject([{ id, reason: null, reasonWithheld: true, withheld: true }]);
  });

  it("of publishing tells its reason to every reader of the record, who finds it by that; what was written stays closed", async () => {
    for (const verb of ["scoring.publishRound", "scoring.amendRound"]) {
      const id = await act(here, verb, { note: "riêng" });
      const told = { id, reason: "Điều chuyển công tác", reasonWithheld: false, withheld: true };
      const query = `verb=${verb}&q=${encodeURIComponent("điều chuyển")}`;
      expect((await http.call("owner", "GET", `/api/audit/actions?${query}`)).body.items).toMatchObject([told]);
      const { body } = await http.call("owner", "GET", `/api/audit/actions/${id}`);
      expect(body).toMatchObject({ ...told, detail: {}, personal: null });
    }
  });

  it("of another unit does not exist", async () => {
    const foreign = await act(there);
    expect((await http.call("head", "GET", `/api/audit/actions/${foreign}`)).status).toBe(404);
    expect((await http.call("head", "GET", `/api/audit/actions/${ids.next()}`)).status).toBe(404);
  });
});

describe("the chain", () => {
  const work = () =>
    runDueJobs({ ...deps, log: () => {} }, { handlers: auditJobs(deps) }, new AbortController().signal);
  const state = async () => (await http.call("owner", "GET", "/api/audit/chain")).body;

  it("tells how far it is sealed, what waits and what the check found", async () => {
    const before = await state();
    expect(before.sealedUpTo).toBeNull();
    expect(before.unsealed.count).toBeGreaterThan(5);
    await sealAll(deps);
    expect(await state()).toMatchObject({
      sealedUpTo: { number: before.unsealed.count },
      unsealed: { count: 0, oldestAt: null },
      lastVerification: null,
      canVerify: true,
    });
    const started = await http.call("owner", "POST", "/api/audit/verifications");
    expect(started.status).toBe(201);
    expect(started.body.state).toBe("running");
    // Whoever checks changes nothing.
    const acts = await http.call("owner", "GET", "/api/audit/actions?verb=audit.startVerification");
    expect(acts.body.items).toMatchObject([{ kind: "system" }]);
    expect((await http.call("owner", "POST", "/api/audit/verifications")).body.code).toBe("audit.verification_running");
    await work();
    expect((await state()).lastVerification).toMatchObject({
      state: "holds",
      agrees: true,
      checkedSeals: before.unsealed.count,
      // The order of the check is itself an act and not sealed yet.
      unsealedActions: 1,
      part: null,
      checked: expect.arrayContaining([
        { part: "chain", count: before.unsealed.count },
        { part: "rows", count: Object.keys(guardedTables).length },
        { part: "files", count: 0 },
      ]),
      findingCount: 0,
      findings: [],
    });
  });

  it("and the rows are checked: each fault is named, for those who may check alone", async () => {
    const unitId = ids.next();
    const forge = async (statement: string) => {
      const owner = await connectOwner(data.target);
      await owner.query("set session_replication_role = replica");
      await owner.query(statement).finally(() => owner.end());
    };
    await forge(`update action set reason = 'khác' where id = (select action_id from action_seal where seq = 2);
      insert into unit (id, authenticity, recorded_at) values ('${unitId}', 'demonstration', '2026-01-01')`);
    await http.call("owner", "POST", "/api/audit/verifications");
    await work();
    const said = {
      chain: "thao tác của mắt xích số 2 đã bị sửa",
      rows: `đơn vị (unit ${unitId}): được thêm ngoài chương trình`,
    };
    const { lastVerification } = await state();
    expect(lastVerification).toMatchObject({ state: "broken", findingCount: 2 });
    expect(lastVerification.findings).toMatchObject(Object.entries(said).map(([part, textVi]) => ({ part, textVi })));
    const others = (await http.call("head", "GET", "/api/audit/chain")).body.lastVerification;
    expect(others).toMatchObject({ state: "broken", findingCount: 2, findings: [] });
    await forge(`delete from unit where id = '${unitId}'`);
    // A forged verdict: the record of acts holds another one.
    const { id, agrees } = lastVerification;
    expect(agrees).toBe(true);
    const agreesAfter = async (change: string) => {
      await forge(`create table kept as select * from audit_verification where id = '${id}';
        update audit_verification set ${change} where id = '${id}'`);
      const { lastVerification: now } = await state();
      await forge(`delete from audit_verification where id = '${id}';
        insert into audit_verification select * from kept; drop table kept`);
      return now.agrees;
    };
    for (const change of [
      "state = 'holds', finding_count = 0, findings = '[]'",
      "state = 'failed'",
      "state = 'running', ended_at = null",
      "finding_count = 1",
      "findings = jsonb_set(findings, '{0,en}', '\"another place\"')",
      "findings = '{}'",
      "checked = checked || '{\"files\": 9}'",
      "checked_actions = 999",
      "unsealed_actions = 99",
      "head_seq = 1",
      "head_hash = null",
    ])
      expect([change, await agreesAfter(change)]).toEqual([change, false]);
    expect((await state()).lastVerification.agrees).toBe(true);
    // A removed verdict: the record of acts tells that there was one.
    expect((await state()).laterLost).toBe(false);
    await forge(`create table kept as select * from audit_verification;
      delete from audit_verification where id = '${id}'`);
    const { laterLost, lastVerification: older } = await state();
    expect([laterLost, older.state]).toEqual([true, "holds"]);
    await forge("delete from audit_verification");
    expect(await state()).toMatchObject({ laterLost: true, lastVerification: null });
    await forge("insert into audit_verification select * from kept; drop table kept");
    expect((await state()).laterLost).toBe(false);
  });

  it("and the rest are checked where a part cannot be: why not is its finding", async () => {
    const owner = await connectOwner(data.target);
    await owner.query("alter table file_reference rename to gone");
    await http.call("owner", "POST", "/api/audit/verifications");
    await work();
    await owner.query("alter table gone rename to file_reference").finally(() => owner.end());
    const { lastVerification } = await state();
    expect(lastVerification).toMatchObject({ state: "broken", findingCount: 4 });
    expect(lastVerification.findings.map(({ part, textEn }: Finding) => `${part}: ${textEn}`)).toEqual([
      expect.stringMatching(/^chain: /),
      "rows: Table file_reference: the triggers that keep the record of its rows are off or gone",
      expect.stringMatching(/^rows: .*\(file_reference\): the data cannot be read .*"file_reference" does not exist$/),
      expect.stringMatching(/^files: the data cannot be read .*"file_reference" does not exist$/),
    ]);
  });

  it("is checked anew after a stop; a check that fails to the last says so at once", async () => {
    await http.call("owner", "POST", "/api/audit/verifications");
    await runDueJobs({ ...deps, log: () => {} }, { handlers: auditJobs(deps) }, AbortSignal.abort());
    expect((await state()).lastVerification.state).toBe("running");
    expect(await work()).toBe(1);
    expect((await state()).lastVerification.state).toBe("broken");
    await http.call("owner", "POST", "/api/audit/verifications");
    const away = Object.create(deps.db, {
      reader: {
        get() {
          throw new Error("Connection terminated");
        },
      },
    });
    const handlers = auditJobs({ ...deps, db: away });
    for (let tries = 1; tries <= 3; tries++) {
      expect((await state()).lastVerification.state).toBe("running");
      expect(await runDueJobs({ ...deps, log: () => {} }, { handlers }, new AbortController().signal)).toBe(1);
      clock.advance(retryDelay(tries));
    }
    expect((await state()).lastVerification.state).toBe("failed");
  });

  it("is known to have lost its end to whoever checked it before", async () => {
    const owner = await connectOwner(data.target);
    await owner.query("set session_replication_role = replica");
    await owner.query(`delete from action where id in (select action_id from action_seal where seq > 1);
      delete from action_personal where action_id in (select action_id from action_seal where seq > 1);
      delete from action_unsealed; delete from action where id not in (select action_id from action_seal);
      delete from action_seal where seq > 1`);
    await owner.end();
    await http.call("owner", "POST", "/api/audit/verifications");
    await work();
    const { lastVerification } = await state();
    expect(lastVerification.findings.map(({ textEn }: { textEn: string }) => textEn)).toEqual([
      expect.stringMatching(/^link \d+, the last one at an earlier check, is gone or another one/),
    ]);
  });

  it("is checked only by those who may", async () => {
    expect((await http.call("head", "POST", "/api/audit/verifications")).status).toBe(403);
    expect((await http.call("head", "GET", "/api/audit/chain")).body.canVerify).toBe(false);
  });
});

it("failed on nothing unexpected", () => {
  expect(http.failures).toEqual([]);
});
