import type { Services } from "../../src/server/compose.ts";
import { countInputs } from "../../src/server/modules/scoring/repository/inputs.ts";
import { findRound } from "../../src/server/modules/scoring/repository/rounds.ts";
import { urgeUnits } from "../../src/server/modules/scoring/service/follow/urge-units.ts";
import { createDemoRound } from "./create-demo-round.ts";
import { type DemoRound, pastDemoRound } from "./demo-rounds.ts";
import type { DemoStage } from "./demo-stage.ts";
import { loadSurvey } from "./load-survey.ts";
import { openSurvey } from "./open-survey.ts";
import { setUpAndOpen } from "./set-up-round.ts";
import { sheetStories, urged } from "./sheet-stories.ts";
import { tellStories } from "./tell-stories.ts";

const owner = "chutri";

/**
 * The round of this year as its people made it: set up and opened by its owner ten days ago, self-assessment under way.
 * What was cut off goes on at the next start; a round that people have taken over is left alone.
 */
export async function loadOpenRound(services: Services, stage: DemoStage, demo: DemoRound): Promise<void> {
  const db = services.scoring.db.reader;
  const setter = stage.as(owner, stage.at(-11, 8));
  const reason = `Kế hoạch đánh giá, chấm điểm Chỉ số cải cách hành chính năm ${demo.year} (minh họa)`;
  if ((await findRound(db, demo.id)) === undefined) await createDemoRound(services, setter, demo, reason);
  const round = await findRound(db, demo.id);
  if (round?.state === "draft" && (await countInputs(db, demo.id)).size === 0) {
    await setUpAndOpen(stage, demo, pastDemoRound.id);
  }
  const opened = await findRound(db, demo.id);
  if (opened?.state !== "open") return;
  await loadSurvey(stage, demo.id, openSurvey);
  if ((await tellStories(services, stage, demo, sheetStories)) === 0) return;
  const hand = stage.as(owner, stage.at(-1, 9));
  const text = "Đề nghị đơn vị khẩn trương tự chấm điểm, nộp phiếu trước khi hết thời gian.";
  await urgeUnits(hand.scoring, hand.context, demo.id, { unitIds: urged.map(stage.unitOf), text });
}
