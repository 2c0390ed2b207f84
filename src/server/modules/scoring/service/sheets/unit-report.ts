import type { FileAnswer } from "../../../../../contract/operation.ts";
import { headSignature, issuerName, letterheadOf } from "../../../../../domain/documents/issuer.ts";
import type { OfficialDocument } from "../../../../../domain/documents/official-document.ts";
import type { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import { typedLines } from "../../../../../domain/documents/typed-lines.ts";
import { scoreUnitAt } from "../../../../../domain/scoring/columns/score-unit-at.ts";
import { amountOf } from "../../../../../domain/scoring/council/case-subject.ts";
import { buildScoreSheet, type SheetRemarks } from "../../../../../domain/scoring/documents/build-score-sheet.ts";
import type { SelfAssessmentReport } from "../../../../../domain/scoring/documents/self-assessment-report.ts";
import { extrasComponent } from "../../../../../domain/scoring/extras/decide-extras.ts";
import { fileSlug } from "../../../../../domain/text/file-slug.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { readInstallation } from "../../../organisations/service/read-installation.ts";
import type { PaperDeps, ScoringDeps } from "../../deps.ts";
import { composeSelfAssessmentReport } from "../../documents/self-assessment-report.ts";
import { findIssuingUnit } from "../../issuing-unit.query.ts";
import { listEntries } from "../../repository/entries.ts";
import { answerPaper } from "../answer-paper.ts";
import { listEvidenceOf } from "../evidence/list-evidence-of.ts";
import { isDemonstration } from "../is-demonstration.ts";
import { nameRoundOwner } from "../round-owner.ts";
import { loadColumns } from "../score-columns.ts";
import { citeOwnLinks } from "./cite-links.ts";
import { type OpenSheet, openSheet, type SheetPlace } from "./open-sheet.ts";
import { ownEntries } from "./sheet-content.ts";

/** The report of a unit with its sheet as they stand now, for whoever may see the sheet. */
export async function getSelfAssessmentReport(
  deps: PaperDeps,
  context: RequestContext,
  at: SheetPlace,
  format: PaperFormat,
): Promise<FileAnswer> {
  const { document, round, unit } = await composeUnitReport(deps, context, at);
  const name = context.language === "vi" ? "bao-cao-tu-cham-diem" : "self-assessment-report";
  return answerPaper(deps, {
    kind: "selfAssessmentReport",
    document,
    name: `${name}-${round.year}-${fileSlug(unit.nameVi)}`,
    format,
    at: context.now,
  });
}

/** The report of a unit with the round and the unit it speaks of. */
export async function composeUnitReport(
  deps: Pick<ScoringDeps, "db">,
  context: RequestContext,
  at: SheetPlace,
): Promise<Pick<OpenSheet, "round" | "unit"> & { readonly document: OfficialDocument }> {
  const open = await openSheet(deps.db.reader, context, at);
  const { round, unit } = open;
  return { document: composeSelfAssessmentReport(await collectReport(deps, open)), round, unit };
}

/** The data of a unit's report: its own column, and what people added to the report. */
async function collectReport(deps: Pick<ScoringDeps, "db">, open: OpenSheet): Promise<SelfAssessmentReport> {
  const db = deps.db.reader;
  const { round, unit, compiled, sheet } = open;
  const issuer = await findIssuingUnit(db, unit.unitId, round.day);
  const columns = (await loadColumns(db, round, [unit])).get(unit.unitId);
  const installation = await readInstallation(deps);
  if (issuer === undefined || columns === undefined || installation === undefined)
    throw new Error(`round ${round.id} has lost unit ${unit.unitId}`);
  const own = ownEntries(await listEntries(db, round.id, { units: [unit.unitId], stages: ["self"] }));
  const values = new Map([...own].map(([component, { inputs }]) => [component, new Map(Object.entries(inputs))]));
  const cited = citeOwnLinks(await listEvidenceOf(db, round.id, { units: [unit.unitId] }));
  const remarksOf = (code: string): SheetRemarks => ({
    evidence: cited.get(code)?.evidence ?? [],
    incomplete: cited.get(code)?.incomplete ?? false,
    estimate: own.get(code)?.estimate ?? false,
    note: own.get(code)?.note ?? null,
  });
  const { total, ...sheetParts } = buildScoreSheet(compiled, scoreUnitAt(compiled, columns, "self"), values, remarksOf);
  const extras = own.get(extrasComponent);
  // They count only once the appraisal has confirmed them, and are proposed all the same.
  const [bonus, penalty] = (["bonus", "penalty"] as const).map((name) =>
    amountOf(extras?.inputs ?? {}, name).toFraction(),
  );
  return {
    round: { year: round.year, titleVi: round.titleVi },
    letterhead: {
      ...letterheadOf(issuer, installation.provinceName, "BC"),
      number: sheet.reportNumber,
      date: sheet.reportDate,
    },
    recipients: { list: ["Như trên"], archive: "VT" },
    signature: headSignature(issuer),
    demonstration: isDemonstration(round),
    inputsAsOf: round.inputsAsOf,
    unitNameVi: issuerName(issuer),
    addressee: await nameRoundOwner(db, round, round.day),
    ...sheetParts,
    total: { ...total, bonus: bonus ?? "0", penalty: penalty ?? "0" },
    extras: { note: extras?.note ?? null, evidence: cited.get(extrasComponent)?.evidence ?? [] },
    difficulties: typedLines(sheet.difficulties),
    proposals: typedLines(sheet.proposals),
  };
}
