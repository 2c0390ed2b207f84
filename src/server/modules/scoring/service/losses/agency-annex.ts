import type { FileAnswer, QueryOf } from "../../../../../contract/operation.ts";
import type { getAgencyAnnex as GetAgencyAnnex } from "../../../../../contract/scoring/result-exports.ts";
import type { Language } from "../../../../../contract/text.ts";
import { issuerName } from "../../../../../domain/documents/issuer.ts";
import { Rational } from "../../../../../domain/rational.ts";
import type { ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import { findReasonedEntry } from "../../../../../domain/scoring/columns/reasoned-entry.ts";
import { columnsOfResult } from "../../../../../domain/scoring/columns/stage.ts";
import { markFileName } from "../../../../../domain/scoring/demonstration-mark.ts";
import type { AgencyAnnex, AppraisedComponent } from "../../../../../domain/scoring/documents/agency-annex.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import { fileSlug } from "../../../../../domain/text/file-slug.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import { markDemonstration } from "../../../../platform/xlsx/mark-lines.ts";
import { type WriteColumn, type WriteSheet, writeWorkbook } from "../../../../platform/xlsx/write-workbook.ts";
import type { PaperDeps, ScoringDeps } from "../../deps.ts";
import { composeAgencyAnnex } from "../../documents/agency-annex.ts";
import { findIssuingUnit } from "../../issuing-unit.query.ts";
import { listEntries } from "../../repository/entries.ts";
import { answerPaper } from "../answer-paper.ts";
import { openAppraisal, visibleParts } from "../appraisal/open-appraisal.ts";
import { scoreOfEntry } from "../appraisal/show-column.ts";
import { roundNotFound } from "../open-round.ts";
import { nameRoundOwner } from "../round-owner.ts";
import { frameOf } from "./document-frame.ts";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface AnnexPlace {
  readonly roundId: string;
  readonly agencyUnitId: string;
}
type Turn = QueryOf<typeof GetAgencyAnnex>["stage"];

/** What an agency appraised, as a file. */
export async function getAgencyAnnex(
  deps: PaperDeps,
  context: RequestContext,
  at: AnnexPlace,
  { stage, format }: QueryOf<typeof GetAgencyAnnex>,
): Promise<FileAnswer> {
  const annex = await collectAnnex(deps, context, at, stage);
  const turn = stage === "appraisal1" ? 1 : 2;
  const name = `ket-qua-tham-dinh-${turn}-${annex.round.year}-${fileSlug(annex.agencyNameVi)}`;
  if (format !== "xlsx") {
    const document = composeAgencyAnnex(annex);
    return answerPaper(deps, { kind: "appraisalReport", document, name, format, at: context.now });
  }
  const bytes = await writeWorkbook(annexSheets(annex, context.language));
  return { fileName: `${markFileName(name, annex.demonstration)}.xlsx`, mediaType: workbookType, bytes };
}

/** What an agency appraised: its own people see the parts they are assigned, the owner and the council all. */
export async function collectAnnex(
  deps: ScoringDeps,
  context: RequestContext,
  { roundId, agencyUnitId }: AnnexPlace,
  stage: Turn,
): Promise<AgencyAnnex> {
  const db = deps.db.reader;
  const open = await openAppraisal(db, context, roundId);
  const { round } = open;
  const parts = (open.begun ? visibleParts(open, {}) : []).filter(
    (part) => part.assignment?.agencyUnitId === agencyUnitId,
  );
  const agency = await findIssuingUnit(db, agencyUnitId, dayInVietnam(context.now));
  if (parts.length === 0 || agency === undefined) throw roundNotFound(context);
  const entries = new Map(
    (await listEntries(db, roundId, { stages: columnsOfResult[stage] }))
      .filter((entry) => entry.seat === 1)
      .map((entry) => [`${entry.unitId} ${entry.component} ${entry.stage}`, entry]),
  );
  const blocks = open.blocks.flatMap((block) => {
    const own = parts.filter((part) => part.block.code === block.code);
    const components = [...Map.groupBy(own, (part) => part.leaf.code).values()].map((lines): AppraisedComponent => {
      const leaf = lines[0]?.leaf;
      return {
        code: leaf?.code ?? "",
        nameVi: leaf?.name ?? "",
        max: leaf?.max.toFraction() ?? "0",
        lines: lines.map(({ unitId, at }) => {
          const column = (of: string) => entries.get(`${unitId} ${leaf?.code} ${of}`);
          const pointsOf = (entry: ScoreEntry | undefined) =>
            entry === undefined ? null : (scoreOfEntry(block.compiled, at, entry)?.points?.toFraction() ?? null);
          const given = column(stage);
          const standing = columnsOfResult[stage].flatMap((of) => column(of) ?? []);
          return {
            unitNameVi: open.units.get(unitId)?.nameVi ?? "",
            selfPoints: pointsOf(column("self")),
            appraisedPoints: given === undefined || given.verdict === null ? null : pointsOf(given),
            reason: given === undefined ? null : findReasonedEntry(standing, given).reason,
          };
        }),
      };
    });
    return components.length === 0 ? [] : [{ nameVi: block.nameVi, components }];
  });
  return {
    ...(await frameOf(deps, context, round, { kind: "BC", issuerUnitId: agencyUnitId })),
    round: { year: round.year, titleVi: round.titleVi },
    agencyNameVi: issuerName(agency),
    turn: stage === "appraisal1" ? "lần 1" : "lần 2",
    addressee: await nameRoundOwner(db, round, dayInVietnam(context.now)),
    blocks,
  };
}

const titles: Readonly<Record<Language, readonly string[]>> = {
  vi: ["Mã", "Tiêu chí thành phần", "Điểm tối đa", "Đơn vị", "Điểm tự chấm", "Điểm thẩm định", "Chênh lệch", "Lý do"],
  en: ["Code", "Component", "Maximum", "Unit", "Self-assessed", "Appraised", "Difference", "Reason"],
};
const decimals = new Set([2, 4, 5, 6]);
const widths = [10, 44, 11, 34, 12, 12, 12, 48];

/** A sheet for each block, a row for each component of each unit. */
function annexSheets(annex: AgencyAnnex, language: Language): WriteSheet[] {
  const columns = titles[language].map(
    (title, at): WriteColumn => ({
      title,
      type: decimals.has(at) ? "decimal" : "text",
      wrap: !decimals.has(at),
      width: widths[at] ?? 14,
    }),
  );
  const print = (exact: string | null) => (exact === null ? null : printPoints(Rational.parse(exact)));
  const sheets = annex.blocks.map((block) => ({
    name: block.nameVi,
    columns,
    rows: block.components.flatMap(({ code, nameVi, max, lines }) =>
      lines.map(({ unitNameVi, selfPoints, appraisedPoints, reason }) => [
        ...[code, nameVi, print(max), unitNameVi, print(selfPoints), print(appraisedPoints)],
        selfPoints === null || appraisedPoints === null
          ? null
          : printPoints(Rational.parse(appraisedPoints).sub(Rational.parse(selfPoints))),
        reason,
      ]),
    ),
  }));
  return annex.demonstration ? sheets.map((sheet) => markDemonstration(sheet, language)) : sheets;
}
