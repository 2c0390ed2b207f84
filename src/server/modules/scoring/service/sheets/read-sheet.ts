import type { SheetComponent, SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { isOfUnit } from "../../../../../domain/scoring/appraisal/access.ts";
import { computeProgress, findLacks } from "../../../../../domain/scoring/sheet/completeness.ts";
import { findOwnTasks, sheetPolicy } from "../../../../../domain/scoring/sheet/sheet-policy.ts";
import { judgeSheetAct, possibleSheetActs, type SheetAct } from "../../../../../domain/scoring/sheet/sheet-state.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import type { ScoringDeps } from "../../deps.ts";
import { countOwnEvidence } from "../../evidence-counts.query.ts";
import { findEnd, listEndedExclusions } from "../../repository/ended-exclusions.ts";
import { listEntries } from "../../repository/entries.ts";
import { listGuidance } from "../../repository/guidance.ts";
import { listSheetRemarks, listUnitRequests } from "../../repository/sheet-notes.ts";
import { findAccountNames, findUnitNames } from "../../sheet-people.query.ts";
import { describeAsked } from "./describe-asked.ts";
import { momentOf, type OpenSheet, openSheet, type SheetPlace } from "./open-sheet.ts";
import { listPreviousComponents } from "./previous-round.ts";
import { doubtsOf, filledParts, ownEntries, scoreOwn } from "./sheet-content.ts";
import { isReportOpen, isSigningOpen, showReport } from "./sheet-report.ts";
import { showEntry } from "./show-entry.ts";
import { tellWindow } from "./tell-window.ts";

/** The self-assessment of one unit, whole: what is asked, what stands there, what is missing, what may be done. */
export async function getSheet(deps: ScoringDeps, context: RequestContext, at: SheetPlace): Promise<SheetView> {
  const db = deps.db.reader;
  const open = await openSheet(db, context, at);
  const { round, unit, sheet } = open;
  const actor = getActor(context);
  const entries = await listEntries(db, at.roundId, { units: [at.unitId] });
  const own = ownEntries(entries);
  const scored = scoreOwn(open, own);
  const evidence = await countOwnEvidence(db, at.roundId, at.unitId);
  const filled = filledParts(open, own, scored, evidence, context.now);
  const remarks = await listSheetRemarks(db, at.roundId, at.unitId);
  const requests = await listUnitRequests(db, at.roundId, at.unitId);
  const ended = await listEndedExclusions(db, at.roundId, at.unitId);
  const names = await findAccountNames(db, [
    ...entries.map((entry) => entry.accountId),
    ...open.tasks.map((task) => task.accountId),
    ...remarks.map((remark) => remark.accountId),
    sheet.approvedBy,
    sheet.submittedBy,
  ]);
  const divisions = await findUnitNames(
    db,
    open.tasks.map((task) => task.divisionUnitId),
    dayInVietnam(context.now),
  );
  const mine = new Set(findOwnTasks(actor, open.tasks));
  const fillsAll = sheetPolicy.canFill(actor, unit.unitId) || open.manages;
  const acts = actsOf(context, open);
  const showRemarks = (component: string) =>
    remarks
      .filter((remark) => remark.component === component)
      .map(({ text, at: instant, accountId }) => ({
        text,
        at: instant.toISOString(),
        by: names.get(accountId) ?? null,
      }));
  const previous = await listPreviousComponents(db, open);
  const guidance = await listGuidance(db, at.roundId, unit.blockCode);
  const components = describeAsked(open, guidance).map((part): SheetComponent => {
    const of = filled.find((one) => one.code === part.code);
    const task = open.tasks.find((one) => one.component === part.code);
    const around = [part.code, part.criterionCode, part.areaCode];
    const request = requests.findLast((one) => around.includes(one.part));
    const result = scored.components.get(part.code);
    return {
      ...part,
      entry: showEntry(own.get(part.code), result, names),
      faults: [...(result?.faults ?? [])],
      warnings: doubtsOf(open, own, part.code, context.now),
      lacks: of === undefined ? [] : findLacks(of),
      evidenceCount: evidence.get(part.code) ?? 0,
      task:
        task === undefined
          ? null
          : {
              accountId: task.accountId,
              personName: names.get(task.accountId ?? "") ?? null,
              divisionUnitId: task.divisionUnitId as NonNullable<SheetComponent["task"]>["divisionUnitId"],
              divisionName: divisions.get(task.divisionUnitId ?? "") ?? null,
              due: task.due,
              note: task.note,
              mine: mine.has(task),
            },
      request:
        request === undefined
          ? null
          : {
              part: request.part,
              endReason: findEnd(ended, { ...request, unitId: at.unitId })?.endReason ?? null,
              reason: request.reason,
              at: request.createdAt.toISOString(),
              answer: request.answer,
              answerReason: request.answerReason,
            },
      remarks: showRemarks(part.code),
      previous: previous.get(part.code) ?? null,
      canFill:
        part.asked &&
        part.excluded === null &&
        acts.includes("save") &&
        (fillsAll || sheetPolicy.canFillComponent(actor, unit.unitId, part.code, open.tasks)),
    };
  });
  return {
    roundId: round.id as SheetView["roundId"],
    roundTitleVi: round.titleVi,
    roundTitleEn: round.titleEn,
    year: round.year,
    demonstration: round.demonstration,
    practice: round.practice,
    unitId: unit.unitId as SheetView["unitId"],
    unitNameVi: unit.nameVi,
    unitNameEn: unit.nameEn,
    blockCode: unit.blockCode,
    inputsAsOf: round.inputsAsOf,
    published: round.state === "published",
    state: sheet.state,
    version: sheet.version,
    window: tellWindow(round, open.schedule, unit.unitId, context.now),
    progress: computeProgress(filled),
    totals: scored.totals,
    areas: open.compiled.set.areas.map((area) => ({
      code: area.code,
      nameVi: area.name,
      nameEn: area.nameEn ?? null,
      points: scored.areas.get(area.code)?.points ?? "0",
      max: scored.areas.get(area.code)?.max ?? "0",
      progress: computeProgress(filled.filter((one) => one.areaCode === area.code)),
    })),
    components,
    remarks: showRemarks(""),
    report: await showReport(db, open),
    approvedAt: sheet.approvedAt?.toISOString() ?? null,
    approvedBy: names.get(sheet.approvedBy ?? "") ?? null,
    submittedAt: sheet.submittedAt?.toISOString() ?? null,
    submittedBy: names.get(sheet.submittedBy ?? "") ?? null,
    acts,
    keptBy: keptBy(context, open),
    onBehalf: open.manages && !sheetPolicy.canFill(actor, unit.unitId),
    seesColumns: open.manages || isOfUnit(actor, "scoring.read", unit.unitId),
    canAssign: sheetPolicy.canFill(actor, unit.unitId) && sheet.state === "drafting",
    canReport: fillsAll && isReportOpen(context, open),
    canSign: fillsAll && isSigningOpen(context, open),
    canCopy: acts.includes("save") && sheetPolicy.canFill(actor, unit.unitId) && round.previousRoundId !== null,
  };
}

/** The set of the unit's block with the classes of the round, for computing in the browser. */
export async function getSheetRules(deps: ScoringDeps, context: RequestContext, at: SheetPlace) {
  const { round, compiled } = await openSheet(deps.db.reader, context, at);
  return { year: round.year, set: compiled.set };
}

/** Why a submitted sheet stays, told to whoever could take it back. */
function keptBy(context: RequestContext, open: OpenSheet): SheetView["keptBy"] {
  const mayAsk = sheetPolicy.canApprove(getActor(context), open.unit.unitId) && open.round.state === "open";
  const verdict = judgeSheetAct(momentOf(context, open), "withdraw");
  return !mayAsk || verdict.ok || verdict.reason === "wrongState" ? null : verdict.reason;
}

/** The acts that are possible now and are this person's to do. */
function actsOf(context: RequestContext, open: OpenSheet): SheetAct[] {
  const actor = getActor(context);
  const { unitId } = open.unit;
  const [fills, approves] = [sheetPolicy.canFill(actor, unitId), sheetPolicy.canApprove(actor, unitId)];
  const asked = findOwnTasks(actor, open.tasks).length > 0;
  const may: Readonly<Record<SheetAct, boolean>> = {
    save: fills || asked || open.manages,
    send: fills,
    return: approves,
    approve: approves,
    submit: fills,
    withdraw: approves,
  };
  return possibleSheetActs(momentOf(context, open)).filter((act) => may[act]);
}
