import type { BodyOf } from "../../../../../contract/operation.ts";
import type { saveRoundSetup as SaveRoundSetup } from "../../../../../contract/scoring/round-setup.ts";
import { scoringPolicy } from "../../../../../domain/scoring/policy.ts";
import { findWindowChangeFaults, findWindowFaults } from "../../../../../domain/scoring/workflow/check-windows.ts";
import type { SetupFault } from "../../../../../domain/scoring/workflow/setup-fault.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import type { ScoringDeps } from "../../deps.ts";
import { nameUnits } from "../../people.query.ts";
import { findRound, type RoundRecord } from "../../repository/rounds.ts";
import { saveRoundFacts, saveWindows, touchRound } from "../../repository/setup.ts";
import { listWindows } from "../../repository/workflow.ts";
import { assertCurrentRound } from "../open-round.ts";
import { manageRound, recordSetup } from "./manage-round.ts";
import { refuseSetup } from "./refuse-setup.ts";

type Wanted = BodyOf<typeof SaveRoundSetup>;

/** Windows, dates, the round before and who runs the round. In a round under way what has begun keeps its beginning. */
export async function saveRoundSetup(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  body: Wanted,
): Promise<{ version: number }> {
  return manageRound(deps, context, roundId, async (tx, round) => {
    const { basedOnVersion, reason, windows: _, ...facts } = body;
    const windows = body.windows.map(({ stage, opensAt, closesAt }) => ({
      stage,
      opensAt: new Date(opensAt),
      closesAt: new Date(closesAt),
    }));
    const before = await listWindows(tx, roundId);
    const stored = { ...pickFacts(round), windows: before };
    assertCurrentRound(round, basedOnVersion, stored, { ...facts, windows: body.windows });
    if (facts.ownerUnitId !== round.ownerUnitId && !scoringPolicy.canManage(getActor(context))) {
      throw new AppError("auth.forbidden", { values: { ability: "scoring.manage" } });
    }
    const changes = round.state === "open" ? findWindowChangeFaults(before, windows, context.now) : [];
    refuseSetup(context, [
      ...findWindowFaults(windows),
      ...changes,
      ...(await findFactFaults(tx, context, round, body)),
    ]);
    await saveWindows(tx, roundId, windows);
    await saveRoundFacts(tx, roundId, facts);
    const version = await touchRound(tx, roundId);
    const detail = { before: stored, after: { ...facts, windows: body.windows } };
    await recordSetup(tx, deps, context, round, { verb: "scoring.saveRoundSetup", reason, detail });
    return { version };
  });
}

function pickFacts({ evidenceFrom, evidenceUntil, inputsAsOf, previousRoundId, ownerUnitId }: RoundRecord) {
  return { evidenceFrom, evidenceUntil, inputsAsOf, previousRoundId, ownerUnitId };
}

async function findFactFaults(
  tx: Tx,
  context: RequestContext,
  round: RoundRecord,
  { evidenceFrom, evidenceUntil, previousRoundId, ownerUnitId }: Wanted,
): Promise<SetupFault[]> {
  const faults: SetupFault[] = [];
  if (evidenceFrom !== null && evidenceUntil !== null && evidenceFrom > evidenceUntil) {
    faults.push({
      path: "evidenceUntil",
      text: {
        vi: "Thời gian của tài liệu kiểm chứng kết thúc trước khi bắt đầu.",
        en: "The days for evidence end before they begin.",
      },
    });
  }
  const previous = previousRoundId === null ? undefined : await findRound(tx, previousRoundId);
  if (previousRoundId !== null && (previous === undefined || previousRoundId === round.id || previous.practice)) {
    faults.push({
      path: "previousRoundId",
      text: { vi: "Đợt trước không có hoặc là đợt chạy thử.", en: "There is no such round before, or it is practice." },
    });
  }
  const names = ownerUnitId === null ? undefined : await nameUnits(tx, [ownerUnitId], dayInVietnam(context.now));
  if (ownerUnitId !== null && names?.get(ownerUnitId) === undefined) {
    faults.push({ path: "ownerUnitId", text: { vi: "Không có đơn vị này.", en: "There is no such unit." } });
  }
  return faults;
}
