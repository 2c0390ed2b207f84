import { VerdictRequest } from "../../../src/domain/scoring/appraisal/decide-verdict.ts";
import type { ScoreEntry } from "../../../src/domain/scoring/columns/entry.ts";
import { listEntries } from "../../../src/server/modules/scoring/repository/entries.ts";
import { findExplanationSheet } from "../../../src/server/modules/scoring/repository/explanation-sheets.ts";
import { openAppraisal, visibleParts } from "../../../src/server/modules/scoring/service/appraisal/open-appraisal.ts";
import { moveExplanation } from "../../../src/server/modules/scoring/service/explanation/move-explanation.ts";
import { saveExplanation } from "../../../src/server/modules/scoring/service/explanation/save-explanation.ts";
import { makeChance } from "../chance.ts";
import type { PastRound } from "../demo-rounds.ts";
import type { DemoStage } from "../demo-stage.ts";
import { appraisal } from "../round-setup.ts";
import type { SheetStory } from "../sheet-stories.ts";
import { writeJudged } from "./appraise-round.ts";
import { explaining, pastStories } from "./past-stories.ts";

/** Some units answer what they were asked: they accept it or stand by what they claimed; their heads submit. */
export async function explain(stage: DemoStage, round: PastRound): Promise<void> {
  for (const story of pastStories) {
    if (explaining.includes(story.unit)) await explainOne(stage, round, story);
  }
}

async function explainOne(stage: DemoStage, { id: roundId, year }: PastRound, story: SheetStory): Promise<void> {
  const at = { roundId, unitId: stage.unitOf(story.unit) };
  const focal = stage.as(story.focal, stage.at(30, 9));
  const db = focal.scoring.db.reader;
  if ((await findExplanationSheet(db, roundId, at.unitId)).state === "submitted" || story.head === null) return;
  const entries = await listEntries(db, roundId, { units: [at.unitId] });
  const asked = entries.filter((one) => one.stage === "appraisal1" && one.asksExplanation);
  const answered = new Set(entries.filter((one) => one.stage === "explanation").map((one) => one.component));
  for (const { component } of asked) {
    if (answered.has(component)) continue;
    const chance = makeChance(`${year} explanation ${story.unit} ${component}`);
    const own = entries.find((one) => one.component === component && one.stage === "self");
    const accepts = chance() < 0.35;
    await saveExplanation(focal.scoring, focal.context, at, {
      ...{ component, basedOnVersion: 0 },
      answer: accepts ? "accepts" : "explains",
      text: accepts
        ? "Đơn vị nhất trí với kết quả thẩm định."
        : "Đơn vị đã bổ sung tài liệu; đề nghị giữ số liệu tự chấm.",
      inputs: accepts ? {} : { ...own?.inputs },
    });
  }
  if (asked.length === 0) return;
  const head = stage.as(story.head, stage.at(32, 15));
  const { version } = await findExplanationSheet(db, roundId, at.unitId);
  await moveExplanation(head.scoring, head.context, at, { act: "submit", basedOnVersion: version, reason: null });
}

const granted = (own: ScoreEntry | undefined) =>
  VerdictRequest.parse({
    ...{ verdict: "inputsChanged", inputs: { ...own?.inputs }, remarkCode: "GT-NHAN" },
    reason: "Giải trình có căn cứ, chấp nhận.",
  });
const kept = VerdictRequest.parse({
  ...{ verdict: "accepted", remarkCode: "GT-KHONG" },
  reason: "Giải trình không có căn cứ mới, giữ nguyên điểm.",
});

/** The first appraisers look again at what was explained: half of it stands up. */
export async function appraiseAgain(stage: DemoStage, { id: roundId, year }: PastRound): Promise<void> {
  for (const login of new Set(appraisal.flatMap((line) => line.officers.slice(0, 1)))) {
    const hand = stage.as(login, stage.at(37, 9));
    const db = hand.scoring.db.reader;
    const entries = await listEntries(db, roundId, { stages: ["self", "explanation", "appraisal2"] });
    const byPlace = Map.groupBy(entries, (one) => `${one.unitId} ${one.component} ${one.stage}`);
    const find = (unitId: string, component: string, stageName: string) =>
      byPlace.get(`${unitId} ${component} ${stageName}`)?.[0];
    const open = await openAppraisal(db, hand.context, roundId);
    const judged = visibleParts(open, {}).flatMap(({ unitId, leaf: { code: component } }) => {
      const answer = find(unitId, component, "explanation");
      const isDone = find(unitId, component, "appraisal2") !== undefined;
      if (answer === undefined || answer.verdict === "accepted" || isDone) return [];
      const chance = makeChance(`${year} again ${open.units.get(unitId)?.nameVi} ${component}`);
      return [{ unitId, component, request: chance() < 0.5 ? granted(find(unitId, component, "self")) : kept }];
    });
    await writeJudged(hand, roundId, { stage: "appraisal2", seat: 1 }, judged);
  }
}
