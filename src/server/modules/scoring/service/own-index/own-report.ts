import type { FileAnswer } from "../../../../../contract/operation.ts";
import { headSignature, issuerName, letterheadOf } from "../../../../../domain/documents/issuer.ts";
import type { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import { typedLines } from "../../../../../domain/documents/typed-lines.ts";
import { scoreUnitAt } from "../../../../../domain/scoring/columns/score-unit-at.ts";
import { buildScoreSheet, type SheetRemarks } from "../../../../../domain/scoring/documents/build-score-sheet.ts";
import type { Reader } from "../../../../db/database.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { readInstallation } from "../../../organisations/service/read-installation.ts";
import type { PaperDeps, ScoringDeps } from "../../deps.ts";
import { composeSelfAssessmentReport } from "../../documents/self-assessment-report.ts";
import { findIssuingUnit } from "../../issuing-unit.query.ts";
import { listReportTexts } from "../../repository/own-index-report.ts";
import { answerPaper } from "../answer-paper.ts";
import { listEvidenceOf } from "../evidence/list-evidence-of.ts";
import { isDemonstration } from "../is-demonstration.ts";
import { loadColumns } from "../score-columns.ts";
import { citeOwnLinks } from "../sheets/cite-links.ts";
import { type OpenOwnIndex, openOwnIndex } from "./open-own-index.ts";
import { loadFigures } from "./own-figures.ts";

/** The province's report to the ministry as it stands now; for those who run the year or decide on it. */
export async function getOwnReport(
  deps: PaperDeps,
  context: RequestContext,
  roundId: string,
  format: PaperFormat,
): Promise<FileAnswer> {
  const open = await openOwnIndex(deps.db.reader, context, roundId);
  if (!open.manages && !open.endorses) throw new AppError("auth.forbidden", { values: { ability: "scoring.manage" } });
  const document = composeSelfAssessmentReport(await collectReport(deps, deps.db.reader, open));
  const kind = context.language === "vi" ? "bao-cao-tu-cham-diem-par-index" : "par-index-self-assessment-report";
  const name = `${kind}-${open.round.year}`;
  return answerPaper(deps, { kind: "selfAssessmentReport", document, name, format, at: context.now });
}

/** The same paper as that of a unit: the table of points, and an explanation for whatever lacks evidence. */
async function collectReport(
  deps: Pick<ScoringDeps, "db">,
  db: Reader,
  open: OpenOwnIndex,
): Promise<Parameters<typeof composeSelfAssessmentReport>[0]> {
  const { round, own, scored } = open;
  if (scored === undefined) throw new AppError("scoring.own_set_unknown");
  const issuer = await findIssuingUnit(db, own.unitId, round.day);
  const installation = await readInstallation(deps);
  const columns = (await loadColumns(db, round, [scored.unit])).get(scored.unit.unitId);
  if (issuer === undefined || installation === undefined || columns === undefined)
    throw new Error(`round ${round.id} has lost its province`);
  const { entries } = await loadFigures(db, open);
  const self = new Map(entries.flatMap((entry) => (entry.stage === "self" ? [[entry.component, entry] as const] : [])));
  const values = new Map([...self].map(([component, { inputs }]) => [component, new Map(Object.entries(inputs))]));
  const cited = citeOwnLinks(await listEvidenceOf(db, round.id, { units: [own.unitId] }));
  const [texts] = await listReportTexts(db, round.id);
  const remarksOf = (code: string): SheetRemarks => ({
    evidence: cited.get(code)?.evidence ?? [],
    incomplete: cited.get(code)?.incomplete ?? false,
    estimate: self.get(code)?.estimate ?? false,
    note: self.get(code)?.note ?? null,
  });
  return {
    round: { year: round.year, titleVi: round.titleVi },
    letterhead: {
      ...letterheadOf(issuer, installation.provinceName, "BC"),
      number: own.sentNumber,
      date: own.sentDate,
    },
    recipients: { list: ["Như trên"], archive: "VT" },
    signature: headSignature(issuer),
    demonstration: isDemonstration(round),
    inputsAsOf: round.inputsAsOf,
    unitNameVi: issuerName(issuer),
    addressee: "Bộ Nội vụ",
    ...buildScoreSheet(scored.compiled, scoreUnitAt(scored.compiled, columns, "self"), values, remarksOf),
    extras: { note: null, evidence: [] },
    difficulties: typedLines(texts?.difficulties),
    proposals: typedLines(texts?.proposals),
  };
}
