import type { Services } from "../../../src/server/compose.ts";
import { countUnreadOf, readNotices } from "../../../src/server/modules/notices/service/read-notices.ts";
import { countInputs } from "../../../src/server/modules/scoring/repository/inputs.ts";
import { findRound } from "../../../src/server/modules/scoring/repository/rounds.ts";
import { publishRound } from "../../../src/server/modules/scoring/service/publication/publish-round.ts";
import { demoPeople } from "../../people.ts";
import { createDemoRound } from "../create-demo-round.ts";
import { attachDemoDecision } from "../demo-decision.ts";
import { enteredDemoRound, type PastRound } from "../demo-rounds.ts";
import { type DemoStage, setStage } from "../demo-stage.ts";
import { fillFromTable } from "../fill-from-table.ts";
import { loadSurvey } from "../load-survey.ts";
import { setUpAndOpen } from "../set-up-round.ts";
import { tellStories } from "../tell-stories.ts";
import { appraiseFirst, approveParts } from "./appraise-round.ts";
import { confirmProposedExtras } from "./confirm-extras.ts";
import { appraiseAgain, explain } from "./explain-and-appraise-again.ts";
import { meetCouncil } from "./meet-council.ts";
import { pastStories } from "./past-stories.ts";
import { pastSurvey } from "./past-survey.ts";

const owner = "chutri";

/**
 * A year that is over, played to its end by its people at the days of its windows, and published. Each step looks what
 * was done, so that a load that was cut off goes on at the next start; a published round is left alone.
 */
export async function loadPastRound(services: Services, demo: PastRound): Promise<void> {
  const db = services.scoring.db.reader;
  const stage = await setStage(services, demo.anchor);
  const hand = stage.as(owner, stage.at(-12, 8));
  const reason = `Đợt đánh giá năm ${demo.year} (minh họa)`;
  if ((await findRound(db, demo.id)) === undefined) await createDemoRound(services, hand, demo, reason);
  const round = await findRound(db, demo.id);
  if (round?.state === "published") return;
  if (round?.state === "draft") {
    if ((await countInputs(db, demo.id)).size === 0) {
      const selfFilling = new Set(pastStories.map((story) => story.unit));
      await fillFromTable(services, hand, demo, { reason, selfFilling, survey: false, extras: false });
    }
    await setUpAndOpen(stage, demo, enteredDemoRound.id);
  }
  await loadSurvey(stage, demo.id, await pastSurvey(services, demo));
  await tellStories(services, stage, demo, pastStories);
  await appraiseFirst(stage, demo);
  await confirmProposedExtras(stage, demo);
  await approveParts(stage, demo.id, "appraisal1", 26);
  await explain(stage, demo);
  await appraiseAgain(stage, demo);
  await approveParts(stage, demo.id, "appraisal2", 41);
  await meetCouncil(stage, demo);
  const last = stage.as(owner, stage.at(51, 15));
  const attached = await attachDemoDecision(services, last, demo);
  const version = (await findRound(db, demo.id))?.version ?? 0;
  const publication = { basedOnVersion: version, decision: demo.publication, ...attached, restricted: [], reason };
  await publishRound({ ...services.publication, ...last.scoring }, last.context, demo.id, publication);
  await readOldNotices(services, stage);
}

/** Nobody has news of last year waiting at the bell. */
async function readOldNotices({ notices }: Services, stage: DemoStage): Promise<void> {
  for (const { login } of demoPeople) {
    const { context } = stage.as(login, stage.at(52, 8));
    if ((await countUnreadOf(notices, context)).unread === 0) continue;
    await readNotices(notices, context, { notices: "all" });
  }
}
