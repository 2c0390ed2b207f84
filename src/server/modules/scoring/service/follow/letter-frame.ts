import { zipSync } from "fflate";
import type { FileAnswer } from "../../../../../contract/operation.ts";
import { zipMediaType } from "../../../../../contract/scoring/reminder-letters.ts";
import type { Day } from "../../../../../domain/calendar/day.ts";
import { headSignature, type IssuingUnit, letterheadOf } from "../../../../../domain/documents/issuer.ts";
import type { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import { findGrant } from "../../../../../domain/identity/actor.ts";
import type { ReminderLetter } from "../../../../../domain/scoring/documents/reminder-letter.ts";
import { fileSlug } from "../../../../../domain/text/file-slug.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam, momentInVietnam } from "../../../../platform/clock.ts";
import { readInstallation } from "../../../organisations/service/read-installation.ts";
import type { PaperDeps, ScoringDeps } from "../../deps.ts";
import { composeReminderLetter } from "../../documents/reminder-letter.ts";
import { findIssuingUnit } from "../../issuing-unit.query.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { answerPaper } from "../answer-paper.ts";
import { isDemonstration } from "../is-demonstration.ts";
import { unitNotInRound } from "../open-round.ts";
import { roundFileName } from "../round-file-name.ts";

/** What the person chose for all letters of one order. */
interface LetterRequest {
  readonly number: string | null;
  readonly date: Day | null;
  readonly contact: string | null;
  readonly format: PaperFormat;
}

/** Who writes, of which round, as the person asked for it. */
export interface LetterFrame {
  readonly round: RoundRecord;
  readonly issuer: IssuingUnit;
  readonly provinceName: string;
  readonly request: LetterRequest;
  readonly now: Date;
}

/** What one letter says: to whom, which work until when, how much of it is done and what is missing. */
export type LetterContent = Pick<ReminderLetter, "addressee" | "work" | "done" | "of" | "missing" | "counted"> & {
  readonly closesAt: Date;
};

/** The agency that runs the round writes; to whoever may not know of it, it does not exist. */
export async function openLetterFrame(
  deps: Pick<ScoringDeps, "db">,
  context: RequestContext,
  round: RoundRecord,
  request: LetterRequest,
): Promise<LetterFrame> {
  const grant = findGrant(getActor(context), "scoring.manage", round.ownerUnitId);
  const db = deps.db.reader;
  const issuer = await findIssuingUnit(db, round.ownerUnitId ?? grant?.unitId ?? "", dayInVietnam(context.now));
  const installation = await readInstallation(deps);
  if (issuer === undefined || installation === undefined) throw unitNotInRound(context);
  return { round, issuer, provinceName: installation.provinceName, request, now: context.now };
}

/** What is written at once. */
interface Letters {
  readonly frame: LetterFrame;
  readonly letters: readonly LetterContent[];
}

/** One letter as its file, several as a ZIP of them. */
export async function writeLetters(
  deps: PaperDeps,
  context: RequestContext,
  { frame, letters }: Letters,
): Promise<FileAnswer> {
  const { round, request } = frame;
  const { format } = request;
  const files: FileAnswer[] = [];
  for (const content of letters) {
    const name = `cong-van-don-doc-${round.year}-${fileSlug(content.addressee)}`;
    const document = composeReminderLetter(frameLetter(content, frame));
    files.push(await answerPaper(deps, { kind: "reminderLetter", document, name, format, at: context.now }));
  }
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) return only;
  const kind = context.language === "vi" ? "cong-van-don-doc" : "reminder-letters";
  const fileName = `${roundFileName(`${kind}-${round.year}-${format}`, round)}.zip`;
  return { fileName, mediaType: zipMediaType, bytes: zipFiles(files) };
}

function zipFiles(files: readonly FileAnswer[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ fileName, bytes }) => [fileName, bytes])), { level: 0 });
}

export function frameLetter({ closesAt, ...content }: LetterContent, frame: LetterFrame): ReminderLetter {
  const { round, issuer, provinceName, request, now } = frame;
  const [day = "", time = ""] = momentInVietnam(closesAt).split(" ");
  const head = letterheadOf(issuer, provinceName, "CV");
  return {
    ...content,
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
    demonstration: isDemonstration(round),
    closesAt: { day, time },
    overdue: closesAt <= now,
    contact: request.contact,
  };
}
