import { WindowStage } from "../../src/domain/scoring/columns/stage.ts";
import type { RoundId } from "../../src/domain/scoring/round.ts";
import { findRound } from "../../src/server/modules/scoring/repository/rounds.ts";
import { listAssignments } from "../../src/server/modules/scoring/repository/workflow.ts";
import { addAssignment } from "../../src/server/modules/scoring/service/setup/change-assignments.ts";
import { saveCouncil } from "../../src/server/modules/scoring/service/setup/council.ts";
import { changeExclusions } from "../../src/server/modules/scoring/service/setup/exclusions.ts";
import { saveGuidance } from "../../src/server/modules/scoring/service/setup/guidance.ts";
import { openRound } from "../../src/server/modules/scoring/service/setup/open-for-people.ts";
import { saveRoundSetup } from "../../src/server/modules/scoring/service/setup/save-setup.ts";
import type { DemoRound } from "./demo-rounds.ts";
import type { DemoStage } from "./demo-stage.ts";
import { appraisal, council, exclusions, guidance, windowDays } from "./round-setup.ts";

const owner = "chutri";

/** What the set-up screens write. What bumps the version of the round comes last, right before it opens. */
export async function setUpAndOpen(
  stage: DemoStage,
  { id: roundId, year }: DemoRound,
  previousRoundId: RoundId | null,
): Promise<void> {
  const { scoring, context } = stage.as(owner, stage.at(-11, 8));
  const reason = `Kế hoạch đánh giá, chấm điểm Chỉ số cải cách hành chính năm ${year} (minh họa)`;
  const db = scoring.db.reader;
  if ((await listAssignments(db, roundId)).length === 0) {
    for (const line of appraisal)
      await addAssignment(scoring, context, roundId, { ...assignment(stage, line), reason });
  }
  for (const { units, part, why } of exclusions) {
    const add = [{ unitIds: units.map(stage.unitOf), part }];
    await changeExclusions(scoring, context, roundId, { add, remove: [], reason: why });
  }
  for (const { block, part, text } of guidance) {
    await saveGuidance(scoring, context, { roundId, block, part }, { textVi: text, textEn: null, reason });
  }
  const version = async () => (await findRound(db, roundId))?.version ?? 0;
  const members = council.map(({ login, duty }) => ({ accountId: stage.accountOf(login) as never, duty }));
  await saveCouncil(scoring, context, roundId, { basedOnVersion: await version(), members, reason });
  await saveRoundSetup(scoring, context, roundId, {
    basedOnVersion: await version(),
    windows: WindowStage.options.map((stageName) => {
      const [first, last] = windowDays[stageName];
      const [opensAt, closesAt] = [stage.at(first, 0), stage.at(last + 1, 0)].map((at) => at.toISOString());
      return { stage: stageName, opensAt: opensAt ?? "", closesAt: closesAt ?? "" };
    }),
    evidenceFrom: `${year}-01-01`,
    evidenceUntil: `${year}-12-31`,
    inputsAsOf: `${year}-10-31`,
    previousRoundId,
    ownerUnitId: null,
    reason,
  });
  await openRound(scoring, context, roundId, { basedOnVersion: await version(), reason });
}

function assignment(stage: DemoStage, line: (typeof appraisal)[number]) {
  return {
    agencyUnitId: stage.unitOf(line.agency),
    blockCode: null,
    part: line.part,
    unitIds: line.units?.map(stage.unitOf) ?? null,
    leaderAccountId: stage.accountOf(line.leader) as never,
    replacement: line.replacement ?? false,
    officers: line.officers.map((login, at) => ({
      accountId: stage.accountOf(login) as never,
      seat: at === 0 ? (1 as const) : (2 as const),
    })),
  };
}
