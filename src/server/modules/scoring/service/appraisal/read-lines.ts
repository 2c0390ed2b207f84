import type { AppraisalLine } from "../../../../../contract/scoring/appraisal-lines.ts";
import { isApproved, seatsFor } from "../../../../../domain/scoring/appraisal/access.ts";
import type { AppraisedPart } from "../../../../../domain/scoring/appraisal/appraised-parts.ts";
import type { AppraisalStage } from "../../../../../domain/scoring/appraisal/decide-verdict.ts";
import { isDue } from "../../../../../domain/scoring/appraisal/is-due.ts";
import { lineMarks } from "../../../../../domain/scoring/appraisal/line-marks.ts";
import { findEffectiveEntry } from "../../../../../domain/scoring/columns/effective-entry.ts";
import type { ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import { Stage } from "../../../../../domain/scoring/columns/stage.ts";
import { describeRule } from "../../../../../domain/scoring/describe-rule.ts";
import { partAt, ruleAt } from "../../../../../domain/scoring/describe-set.ts";
import { leafFields } from "../../../../../domain/scoring/input-form.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import { findImplausible } from "../../../../../domain/scoring/sheet/implausible.ts";
import { isWindowOpen } from "../../../../../domain/scoring/workflow/windows.ts";
import type { Reader } from "../../../../db/database.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import { listEntries } from "../../repository/entries.ts";
import { listExplainedUnits } from "../../repository/explanation-sheets.ts";
import { listSheetStandings } from "../../repository/sheets.ts";
import { evidenceOfParts } from "./evidence-of-parts.ts";
import type { OpenAppraisal, OpenBlock } from "./open-appraisal.ts";
import { nameAuthors, scoreOfEntry, showColumn } from "./show-column.ts";

type Part = AppraisedPart & { readonly block: OpenBlock };

/** The columns an appraiser sees at a stage: of the first appraisal nothing of the second. */
const shownAt: Readonly<Record<AppraisalStage, readonly Stage[]>> = {
  appraisal1: ["forecast", "self", "appraisal1"],
  appraisal2: ["forecast", "self", "appraisal1", "explanation", "appraisal2", "council"],
};

const placeOf = ({ stage, seat }: ScoreEntry) => Stage.options.indexOf(stage) * 2 + seat;
const inOrderOfTheYear = (a: ScoreEntry, b: ScoreEntry) => placeOf(a) - placeOf(b);

/**
 * The columns of the parts that stand at a stage, as the person may see them now: the sheets of units are their own until
 * the appraisal begins, and an explanation is seen once the unit has sent it.
 */
async function loadSeenColumns(
  db: Reader,
  { round, begun }: OpenAppraisal,
  parts: readonly AppraisedPart[],
  stage: AppraisalStage,
): Promise<(part: AppraisedPart) => readonly ScoreEntry[]> {
  if (parts.length === 0 || !begun) return () => [];
  const units = [...new Set(parts.map((part) => part.unitId))];
  const components = [...new Set(parts.map((part) => part.leaf.code))];
  const explained = await listExplainedUnits(db, round.id);
  const entries = (await listEntries(db, round.id, { units, components, stages: shownAt[stage] })).filter(
    (entry) => entry.stage !== "explanation" || explained.has(entry.unitId),
  );
  const byPlace = Map.groupBy(entries, ({ unitId, component }) => `${unitId} ${component}`);
  return ({ unitId, leaf }) => byPlace.get(`${unitId} ${leaf.code}`) ?? [];
}

/** The parts as lines of work: every column side by side, with the points each gives and who may write where. */
export async function readLines(
  db: Reader,
  open: OpenAppraisal,
  parts: readonly Part[],
  stage: AppraisalStage,
  now: Date,
): Promise<AppraisalLine[]> {
  const columnsOf = await loadSeenColumns(db, open, parts, stage);
  const places = parts.map((part) => ({ part, entries: columnsOf(part) }));
  const names = await nameAuthors(
    db,
    places.flatMap(({ entries }) => entries),
  );
  const evidenceOf = await evidenceOfParts(db, open, parts);
  const sheets = await listSheetStandings(db, open.round.id);
  return places.map(({ part, entries }) => {
    const { block, leaf, at, assignment, unitId } = part;
    const { compiled } = block;
    const unit = open.units.get(unitId);
    const shown = [...entries].sort(inOrderOfTheYear);
    const scores = new Map(shown.map((entry) => [entry, scoreOfEntry(compiled, at, entry)]));
    const pointsOf = (entry: ScoreEntry | undefined) => (entry === undefined ? undefined : scores.get(entry)?.points);
    const columnAt = (wanted: string, seat = 1) => shown.find((one) => one.stage === wanted && one.seat === seat);
    const [self, first, second] = [columnAt("self"), columnAt(stage), columnAt(stage, 2)];
    const [own, standing] = [pointsOf(self), pointsOf(findEffectiveEntry(shown, stage))];
    const print = (points: typeof own) => (points === undefined ? null : printPoints(points));
    const approved = isApproved(open.workflow, assignment?.id, stage);
    const isOpen = open.round.state === "open" && isWindowOpen(open.workflow, stage, unitId, now) && !approved;
    const evidence = evidenceOf(part);
    const marks = lineMarks(shown, stage);
    const explanation = columnAt("explanation");
    const due = isDue({
      ...{ stage, decided: marks.decided, over: open.round.state === "published" && !approved },
      decidedFirst: lineMarks(shown, "appraisal1").decided,
      explained: explanation !== undefined && explanation.verdict !== "accepted",
    });
    const rule = ruleAt(compiled.set, leaf.path);
    return {
      unitId: unitId as AppraisalLine["unitId"],
      officialCode: unit?.officialCode ?? null,
      unitNameVi: unit?.nameVi ?? "",
      unitNameEn: unit?.nameEn ?? null,
      sheetState: open.begun ? (sheets.get(unitId) ?? "untouched") : null,
      blockCode: part.blockCode,
      component: leaf.code,
      nameVi: leaf.name,
      nameEn: leaf.nameEn ?? null,
      areaCode: block.paths.get(leaf.code)?.area ?? leaf.code,
      max: printPoints(leaf.max),
      rule: describeRule(rule, partAt(compiled.set, leaf.path)?.max ?? null),
      ruleKind: rule?.kind ?? null,
      fields: leafFields(compiled, leaf, new Map([[leaf.code, new Map(Object.entries(self?.inputs ?? {}))]])),
      warnings: findImplausible(compiled, leaf.code, self?.inputs ?? {}, {
        year: open.round.year,
        today: dayInVietnam(now),
      }),
      columns: shown.map((entry) => showColumn(entry, scores.get(entry), names)),
      selfPoints: print(own),
      points: print(standing),
      difference: own === undefined || standing === undefined ? null : printPoints(standing.sub(own)),
      verdict: first?.verdict ?? null,
      reason: first?.reason ?? null,
      remarkCode: first?.remarkCode ?? null,
      question: first?.asksExplanation === true ? first.note : null,
      explanation: explanation?.note ?? null,
      secondPoints: print(pointsOf(second)),
      secondReason: second?.reason ?? null,
      evidence,
      documents: evidence.documents,
      marks,
      seats: isOpen ? [...seatsFor(open.access, { unitId, assignmentId: assignment?.id })] : [],
      approved,
      due,
    };
  });
}
