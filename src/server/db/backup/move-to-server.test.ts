import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { systemActor } from "../../platform/audit/action.ts";
import { recordActions } from "../../platform/audit/record-action.ts";
import { sealAll } from "../../platform/audit/sealer.ts";
import { verifyAudit } from "../../platform/audit/verify-audit.ts";
import { systemClock as clock } from "../../platform/clock.ts";
import { diskFileStore } from "../../platform/files/disk-file-store.ts";
import { makeIds } from "../../platform/ids.ts";
import { createTestDatabase } from "../../testing/test-database.ts";
import { openDatabase } from "../database.ts";
import { migrate } from "../migrate.ts";
import { startDatabase } from "../start-database.ts";
import type { DatabaseTarget } from "../target.ts";
import { withTransaction } from "../transaction.ts";
import { backupTo } from "./backup-to.ts";
import { restoreFrom } from "./restore-from.ts";

/** Runs with CONGTAM_TEST_DATABASE_URL, when the test databases are on a server of another kind or version. */
const hasServer = process.env["CONGTAM_TEST_DATABASE_URL"] !== undefined;

test.runIf(hasServer)("an embedded database moves to a server and back with the same sums", async () => {
  const folder = await mkdtemp(join(tmpdir(), "congtam-move-"));
  const deps = (target: DatabaseTarget) => ({
    target,
    clock,
    files: diskFileStore(join(folder, "files")),
    keysFolder: join(folder, "keys"),
  });
  const embedded = await startDatabase({ home: join(folder, "home"), schema: "congtam" });
  try {
    await migrate({ target: embedded.target, clock });
    const db = openDatabase({ target: embedded.target });
    const act = { kind: "system", verb: "a.b", subjectType: null, subjectIds: [], requestId: null } as const;
    const acts = Array.from({ length: 3_000 }, (_, i) => ({
      ...act,
      actor: systemActor,
      detail: { i, share: i / 7, text: "Cao Bằng" },
    }));
    await withTransaction({ db }, (tx) => recordActions(tx, { clock, ids: makeIds(clock) }, acts));
    await sealAll({ db, clock });
    await db.close();
    const out = await backupTo(join(folder, "out"), deps(embedded.target));
    const server = await createTestDatabase({ empty: true });
    await restoreFrom(join(folder, "out"), deps(server.target));
    expect(await verifyAudit(server)).toMatchObject({ checkedSeals: 3_000, faultCount: 0 });
    const back = await backupTo(join(folder, "back"), deps(server.target));
    expect(back.trailer.tables).toEqual(out.trailer.tables);
    await restoreFrom(join(folder, "back"), deps(embedded.target), { replace: true });
    const again = await backupTo(join(folder, "again"), deps(embedded.target));
    expect(again.trailer.tables).toEqual(out.trailer.tables);
  } finally {
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
