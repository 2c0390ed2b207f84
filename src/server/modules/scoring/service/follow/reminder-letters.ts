import type { BodyOf, FileAnswer } from "../../../../../contract/operation.ts";
import type { makeReminderLetters as MakeReminderLetters } from "../../../../../contract/scoring/reminder-letters.ts";
import type { OfficialDocument } from "../../../../../domain/documents/official-document.ts";
import type { UnitId } from "../../../../../domain/organisations/model.ts";
import { listShownDraft } from "../../../../../domain/scoring/follow/shown-draft.ts";
import { endFor, isWindowOpen } from "../../../../../domain/scoring/workflow/windows.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { PaperDeps, ScoringDeps } from "../../deps.ts";
import { composeReminderLetter } from "../../documents/reminder-letter.ts";
import { unitNotInRound } from "../open-round.ts";
import { frameLetter, type LetterContent, type LetterFrame, openLetterFrame, writeLetters } from "./letter-frame.ts";
import { loadStanding, type RoundStanding, type UnitStanding } from "./load-standing.ts";
import { openBoardToAct } from "./open-board.ts";

type Request = BodyOf<typeof MakeReminderLetters>;

/** The letters of the agency that runs the round to chosen units, each with what is missing there today. */
export async function makeReminderLetters(
  deps: PaperDeps,
  context: RequestContext,
  roundId: string,
  request: Request,
): Promise<FileAnswer> {
  return writeLetters(deps, context, await orderLetters(deps, context, roundId, request));
}

/** The letter to one unit as it would be written today, without number, date and contact. */
export async function composeReminder(
  deps: Pick<ScoringDeps, "db">,
  context: RequestContext,
  { roundId, unitId }: { readonly roundId: string; readonly unitId: string },
): Promise<OfficialDocument> {
  const request = { number: null, date: null, contact: null, format: "docx" } as const;
  const unitIds = [unitId as UnitId];
  const { frame, letters } = await orderLetters(deps, context, roundId, { ...request, unitIds });
  const [content] = letters;
  if (content === undefined) throw unitNotInRound(context);
  return composeReminderLetter(frameLetter(content, frame));
}

async function orderLetters(
  deps: Pick<ScoringDeps, "db">,
  context: RequestContext,
  roundId: string,
  request: Request,
): Promise<{ readonly frame: LetterFrame; readonly letters: readonly LetterContent[] }> {
  const db = deps.db.reader;
  const round = await openBoardToAct(db, context, roundId);
  const standing = await loadStanding(db, round, context.now);
  const chosen = standing.units.filter((unit) => request.unitIds.some((unitId) => unitId === unit.unitId));
  if (chosen.length < new Set(request.unitIds).size) throw unitNotInRound(context);
  const frame = await openLetterFrame(deps, context, round, request);
  const letters = chosen.map((unit) => letterTo(unit, standing, { about: request.about, now: context.now }));
  return { frame, letters };
}

/** Unless it is said, the letter asks for explanations while they are open, else for the self-assessment. */
function letterTo(
  unit: UnitStanding,
  { workflow, compiled, paths }: RoundStanding,
  { about, now }: { readonly about: Request["about"]; readonly now: Date },
): LetterContent {
  // What is asked in a part that its leader has not approved, the unit does not know of.
  const shown = listShownDraft(unit, workflow, paths.get(unit.blockCode) ?? new Map());
  const asked = unit.asked.filter((code) => shown.includes(code));
  const isExplaining = isWindowOpen(workflow, "explanation", unit.unitId, now) && asked.length > 0;
  const stage = about ?? (isExplaining ? "explanation" : "self");
  const [of, have] = stage === "explanation" ? [asked, unit.explained] : [unit.components, unit.self];
  const leaves = new Map(compiled.get(unit.blockCode)?.leaves.map((leaf) => [leaf.code, leaf.name]));
  const missing = of.filter((code) => !have.includes(code));
  return {
    addressee: unit.nameVi,
    work: stage === "explanation" ? "giải trình kết quả thẩm định" : "tự đánh giá, chấm điểm",
    closesAt: endFor(workflow, stage, unit.unitId, now) ?? now,
    done: of.length - missing.length,
    of: of.length,
    missing: missing.map((code) => `Tiêu chí ${code}: ${leaves.get(code) ?? code}`),
  };
}
