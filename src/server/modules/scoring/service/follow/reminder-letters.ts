import { zipSync } from "fflate";
import type { BodyOf, FileAnswer } from "../../../../../contract/operation.ts";
import {
  type makeReminderLetters as MakeReminderLetters,
  zipMediaType,
} from "../../../../../contract/scoring/reminder-letters.ts";
import { headSignature, type IssuingUnit, letterheadOf } from "../../../../../domain/documents/issuer.ts";
import { findGrant } from "../../../../../domain/identity/actor.ts";
import type { ReminderLetter } from "../../../../../domain/scoring/documents/reminder-letter.ts";
import { closesFor, findWindow } from "../../../../../domain/scoring/workflow/windows.ts";
import { fileSlug } from "../../../../../domain/text/file-slug.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam, momentInVietnam } from "../../../../platform/clock.ts";
import { readInstallation } from "../../../organisations/service/read-installation.ts";
import type { ScoringDeps } from "../../deps.ts";
import { composeReminderLetter } from "../../documents/reminder-letter.ts";
import { findIssuingUnit } from "../../issuing-unit.query.ts";
import { answerPaper } from "../answer-paper.ts";
import { unitNotInRound } from "../open-round.ts";
import { loadStanding, type RoundStanding, type UnitStanding } from "./load-standing.ts";
import { openBoardToAct } from "./open-board.ts";

type Request = BodyOf<typeof MakeReminderLetters>;

interface Frame {
  readonly issuer: IssuingUnit;
  readonly provinceName: string;
  readonly request: Request;
  readonly now: Date;
}

/** The letters of the agency that runs the round to chosen units, each with what is missing there today. */
export async function makeReminderLetters(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  request: Request,
): Promise<FileAnswer> {
  const db = deps.db.reader;
  const round = await openBoardToAct(db, context, roundId);
  const standing = await loadStanding(db, round, context.now);
  const chosen = standing.units.filter((unit) => request.unitIds.some((unitId) => unitId === unit.unitId));
  if (chosen.length < new Set(request.unitIds).size) throw unitNotInRound(context);
  const grant = findGrant(getActor(context), "scoring.manage", round.ownerUnitId);
  const issuer = await findIssuingUnit(db, round.ownerUnitId ?? grant?.unitId ?? "", dayInVietnam(context.now));
  const installation = await readInstallation(deps);
  if (issuer === undefined || installation === undefined) throw unitNotInRound(context);
  const frame = { issuer, provinceName: installation.provinceName, request, now: context.now };
  const files: FileAnswer[] = [];
  for (const unit of chosen) {
    const name = `cong-van-don-doc-${round.year}-${fileSlug(unit.nameVi)}`;
    const letter = composeReminderLetter(letterTo(unit, standing, frame));
    files.push(await answerPaper(letter, { name, format: request.format, at: context.now }));
  }
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) return only;
  const fileName = `${context.language === "vi" ? "cong-van-don-doc" : "reminder-letters"}-${round.year}.zip`;
  return { fileName, mediaType: zipMediaType, bytes: zipFiles(files) };
}

function zipFiles(files: readonly FileAnswer[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ fileName, bytes }) => [fileName, bytes])), { level: 0 });
}

/** While explanations are open the letter asks for them, else for the self-assessment. */
function letterTo(unit: UnitStanding, standing: RoundStanding, frame: Frame): ReminderLetter {
  const { round, workflow, compiled } = standing;
  const { issuer, provinceName, request, now } = frame;
  const explaining = closesFor(workflow, "explanation", unit.unitId, now) !== undefined && unit.asked.length > 0;
  const stage = explaining ? "explanation" : "self";
  const closesAt = closesFor(workflow, stage, unit.unitId, now) ?? findWindow(workflow, stage)?.closesAt ?? now;
  const [day = "", time = ""] = momentInVietnam(closesAt).split(" ");
  const [of, have] = explaining ? [unit.asked, unit.explained] : [unit.components, unit.self];
  const leaves = new Map(compiled.get(unit.blockCode)?.leaves.map((leaf) => [leaf.code, leaf.name]));
  const head = letterheadOf(issuer, provinceName, "CV");
  const missing = of.filter((code) => !have.includes(code));
  return {
    round: { year: round.year, titleVi: round.titleVi },
    // An official letter names no kind: its symbol is the issuer and who drafted it ("SNV-CCHC", item 3.b of the annex).
    letterhead: {
      ...head,
      symbol: `${head.symbol.replace(/^CV-/, "")}-CCHC`,
      number: request.number,
      date: request.date,
    },
    recipients: { list: ["Như trên"], archive: "VT" },
    signature: headSignature(issuer),
    demonstration: round.demonstration || round.practice,
    addressee: unit.nameVi,
    work: explaining ? "giải trình kết quả thẩm định" : "tự đánh giá, chấm điểm",
    closesAt: { day, time },
    overdue: closesAt <= now,
    done: of.length - missing.length,
    of: of.length,
    missing: missing.map((code) => `Tiêu chí ${code}: ${leaves.get(code) ?? code}`),
    contact: request.contact,
  };
}
