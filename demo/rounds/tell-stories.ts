import type { UnitId } from "../../src/domain/organisations/model.ts";
import type { CompiledSet } from "../../src/domain/scoring/compiled-set.ts";
import { isSelfAssessed } from "../../src/domain/scoring/sheet/asked-part.ts";
import type { Services } from "../../src/server/compose.ts";
import { getSheetRecord } from "../../src/server/modules/scoring/repository/sheets.ts";
import { proposeExtras } from "../../src/server/modules/scoring/service/extras/save-extras.ts";
import { loadCompiledSet } from "../../src/server/modules/scoring/service/load-compiled-set.ts";
import { requestExclusion } from "../../src/server/modules/scoring/service/sheets/request-exclusion.ts";
import {
  approveSheet,
  returnSheet,
  sendSheet,
  submitSheet,
  withdrawSheet,
} from "../../src/server/modules/scoring/service/sheets/sheet-acts.ts";
import { applySheetImport, previewSheetImport } from "../../src/server/modules/scoring/service/sheets/sheet-file.ts";
import { changeSheetReport } from "../../src/server/modules/scoring/service/sheets/sheet-report.ts";
import { assignSheetComponents } from "../../src/server/modules/scoring/service/sheets/sheet-tasks.ts";
import { writeCsv } from "../../src/server/platform/xlsx/csv.ts";
import { makeChance } from "./chance.ts";
import { blocks, setIdOf } from "./create-demo-round.ts";
import { keepDemoDocuments } from "./demo-documents.ts";
import type { DemoRound } from "./demo-rounds.ts";
import type { DemoStage } from "./demo-stage.ts";
import { inventInputs } from "./invent-inputs.ts";
import { exclusions } from "./round-setup.ts";
import type { SheetStory } from "./sheet-stories.ts";

interface Told {
  readonly stage: DemoStage;
  readonly at: { readonly roundId: string; readonly unitId: UnitId };
  readonly story: SheetStory;
}

/** Plays what the people of the units did; a unit that has begun is left as it is. Gives how many began now. */
export async function tellStories(
  services: Services,
  stage: DemoStage,
  round: Pick<DemoRound, "id" | "year">,
  stories: readonly SheetStory[],
): Promise<number> {
  const db = services.scoring.db.reader;
  const sets = new Map<string, CompiledSet>();
  for (const { code, set } of blocks) {
    sets.set(code, await loadCompiledSet(db, await setIdOf(services, set), { year: round.year }));
  }
  let told = 0;
  for (const story of stories) {
    const at = { roundId: round.id, unitId: stage.unitOf(story.unit) };
    const compiled = sets.get(story.block);
    if (compiled === undefined || (await getSheetRecord(db, at.roundId, at.unitId)).version > 0) continue;
    await tellOne({ stage, at, story }, compiled, round.year);
    told += 1;
  }
  return told;
}

async function tellOne({ stage, at, story }: Told, compiled: CompiledSet, year: number): Promise<void> {
  const { scoring, evidence, context } = stage.as(story.focal, stage.at(story.day, 9));
  const file = { fileName: "phieu-tu-cham.csv", bytes: inventSheet(compiled, story, year) };
  const { previewId, faults } = await previewSheetImport(scoring, context, at, file);
  if (faults[0] !== undefined) throw new Error(`the demonstration is faulty: ${JSON.stringify(faults[0])}`);
  await applySheetImport(scoring, context, { ...at, previewId }, { reason: "Số liệu do các phòng cung cấp" });
  await keepDemoDocuments({ evidence, context }, at, story.documents ?? []);
  if (story.task !== undefined) {
    const { login, components, note } = story.task;
    const task = { accountId: stage.accountOf(login), divisionUnitId: null, due: stage.day(5), note };
    await assignSheetComponents(scoring, context, at, { components: [...components], ...task });
  }
  if (story.extras !== undefined) {
    await proposeExtras(scoring, context, at, { basedOnVersion: 0, ...story.extras });
  }
  if (story.request !== undefined) await requestExclusion(scoring, context, at, story.request);
  await bringFurther({ stage, at, story });
}

/** From the focal officer to the head and on, as far as the story went. */
async function bringFurther({ stage, at, story }: Told): Promise<void> {
  const { ends, day, head } = story;
  if (ends === "drafting" || head === null) return;
  const focal = stage.as(story.focal, stage.at(day + 1, 10));
  const leader = stage.as(head, stage.at(day + 1, 16));
  let basedOnVersion = (await getSheetRecord(focal.scoring.db.reader, at.roundId, at.unitId)).version;
  const next = async (step: Promise<{ version: number }>) => {
    basedOnVersion = (await step).version;
  };
  const report = {
    ...{ number: `${200 + Math.abs(day)}/BC-${story.block === "so" ? story.unit : "UBND"}`, date: stage.day(day + 1) },
    difficulties: "Nhân lực phụ trách cải cách hành chính còn kiêm nhiệm.",
    proposals: "Đề nghị tổ chức tập huấn cách thu thập tài liệu kiểm chứng.",
  };
  await next(changeSheetReport(focal.scoring, focal.context, at, { basedOnVersion, ...report }));
  await next(sendSheet(focal.scoring, focal.context, at, { basedOnVersion }));
  if (ends === "checking") return;
  if (ends === "returned") {
    const remarks = [{ component: "3.5.1", text: "Số hồ sơ đúng hạn chưa khớp với hệ thống một cửa, kiểm tra lại." }];
    const back = { basedOnVersion, reason: "Bổ sung tài liệu kiểm chứng trước khi duyệt.", remarks };
    return next(returnSheet(leader.scoring, leader.context, at, back));
  }
  await next(approveSheet(leader.scoring, leader.context, at, { basedOnVersion }));
  if (ends === "approved") return;
  const submitting = stage.as(story.focal, stage.at(day + 2, 9));
  await next(submitSheet(submitting.scoring, submitting.context, at, { basedOnVersion }));
  if (ends === "submitted") return;
  const back = stage.as(head, stage.at(day + 3, 14));
  const why = { basedOnVersion, reason: "Cập nhật số liệu giải ngân quý IV" };
  await next(withdrawSheet(back.scoring, back.context, at, why));
}

/** The sheet as a table, as a unit fills it in away from the program. */
function inventSheet(compiled: CompiledSet, story: SheetStory, year: number): Uint8Array {
  const chance = makeChance(`${year} sheet ${story.unit}`);
  const left = exclusions.filter(({ units }) => units.includes(story.unit)).map(({ part }) => `${part}.`);
  const asked = new Set(compiled.leaves.filter(isSelfAssessed).map((leaf) => leaf.code));
  const rows = inventInputs(compiled, { year, quality: story.quality, chance, filled: story.filled, leavesOut: false })
    .filter(({ component }) => asked.has(component) && !left.some((part) => `${component}.`.startsWith(part)))
    .map(({ component, input, value }) => [
      ...[component, input, value],
      story.estimates?.includes(component) ? "có" : "",
    ]);
  return writeCsv([["Mã tiêu chí", "Tên số liệu", "Giá trị", "Số ước (có)"], ...rows]);
}
