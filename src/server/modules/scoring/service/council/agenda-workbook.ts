import type { z } from "zod";
import type { FileAnswer } from "../../../../../contract/operation.ts";
import type { AgendaLine as AgendaLineShape } from "../../../../../contract/scoring/council-agenda.ts";
import type { Language } from "../../../../../contract/text.ts";
import { stageLabels } from "../../../../../domain/scoring/columns/stage.ts";
import { caseStateLabel, disputeLabels } from "../../../../../domain/scoring/council/dispute-labels.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { markDemonstration } from "../../../../platform/xlsx/mark-lines.ts";
import { type WriteColumn, type WriteValue, writeWorkbook } from "../../../../platform/xlsx/write-workbook.ts";
import type { ScoringDeps } from "../../deps.ts";
import { isDemonstration } from "../is-demonstration.ts";
import { roundFileName } from "../round-file-name.ts";
import { openAgenda } from "./agenda-lines.ts";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type AgendaLine = z.input<typeof AgendaLineShape>;

/** A column of the workbook and what it says of a case. */
interface Cell {
  readonly vi: string;
  readonly en: string;
  readonly type: WriteColumn["type"];
  readonly width: number;
  readonly of: (line: AgendaLine, language: Language, isFinished: boolean) => WriteValue;
}

const inLanguage = (vi: string, en: string | null, language: Language) => (language === "en" && en) || vi;
const text = (vi: string, en: string, width: number, of: Cell["of"]): Cell => ({ vi, en, type: "text", width, of });
const points = (vi: string, en: string, of: Cell["of"]): Cell => ({ vi, en, type: "decimal", width: 12, of });
const count = (vi: string, en: string, of: Cell["of"]): Cell => ({ vi, en, type: "integer", width: 10, of });

const shownStages = [
  ["self", 1],
  ["appraisal1", 1],
  ["appraisal1", 2],
  ["explanation", 1],
  ["appraisal2", 1],
  ["appraisal2", 2],
  ["council", 1],
] as const;
const second = { vi: " (người thứ hai)", en: " (second appraiser)" };
const cells: readonly Cell[] = [
  text("Nhóm xếp hạng", "Block", 22, (one, language) => inLanguage(one.blockNameVi, one.blockNameEn, language)),
  text("Đơn vị", "Unit", 30, (one, language) => inLanguage(one.unitNameVi, one.unitNameEn, language)),
  text("Mã", "Code", 10, (one) => one.component),
  text("Nội dung", "Matter", 44, (one, language) => inLanguage(one.nameVi, one.nameEn, language)),
  points("Điểm tối đa", "Maximum", (one) => one.max),
  text("Vì sao đưa ra Hội đồng", "Why before the council", 34, (one, language) =>
    [...one.reasons.map((reason) => disputeLabels[reason][language]), one.addedReason ?? ""].filter(Boolean).join("; "),
  ),
  ...shownStages.flatMap(([stage, seat]): Cell[] => {
    const { vi, en } = stageLabels[stage];
    const [viEnd, enEnd] = seat === 2 ? [second.vi, second.en] : ["", ""];
    const at = (one: AgendaLine) => one.columns.find((column) => column.stage === stage && column.seat === seat);
    return [
      points(`${vi}${viEnd}`, `${en}${enEnd}`, (one) => at(one)?.points ?? null),
      text(`${vi}${viEnd}: lý do`, `${en}${enEnd}: reason`, 30, (one) => at(one)?.words ?? null),
    ];
  }),
  points("Chênh lệch tự chấm và thẩm định", "Self less appraised", (one) => one.difference),
  points("Đề xuất", "Proposal", (one) => one.proposal?.gives ?? null),
  text("Lý do đề xuất", "Reason of the proposal", 34, (one) => one.proposal?.reason ?? null),
  points("Điểm đơn vị trước", "Unit's points before", (one) => one.effect?.pointsBefore ?? null),
  points("Điểm đơn vị sau", "Unit's points after", (one) => one.effect?.pointsAfter ?? null),
  count("Hạng trước", "Rank before", (one) => one.effect?.rankBefore ?? null),
  count("Hạng sau", "Rank after", (one) => one.effect?.rankAfter ?? null),
  count("Số đơn vị thay đổi", "Units that change", (one) => one.effect?.moved ?? null),
  count("Đồng ý", "Yes", (one) => one.votes?.yes ?? null),
  count("Không đồng ý", "No", (one) => one.votes?.no ?? null),
  count("Không biểu quyết", "Abstained", (one) => one.votes?.abstain ?? null),
  text("Trạng thái", "State", 18, (one, language, isFinished) => caseStateLabel(one.state, { isFinished })[language]),
  points("Hội đồng quyết định", "Decided", (one) => one.decision?.points ?? null),
  text("Lý do quyết định", "Reason of the decision", 40, (one) => one.decision?.reason ?? null),
  count("Phiên họp", "Meeting", (one) => one.decision?.meeting ?? null),
];

/** The agenda as a workbook: a row for each case. */
export async function getAgendaWorkbook(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
): Promise<FileAnswer> {
  const { language } = context;
  const { round, finished, cases } = await openAgenda(deps, context, roundId);
  const name = { vi: "chuong-trinh-hop-hoi-dong", en: "council-agenda" }[language];
  const sheet = {
    name: { vi: "Chương trình họp", en: "Agenda" }[language],
    columns: cells.map((cell) => ({
      title: cell[language],
      type: cell.type,
      width: cell.width,
      wrap: cell.type === "text",
    })),
    rows: cases.map((one) => cells.map((cell) => cell.of(one, language, finished))),
  };
  const about = {
    name: { vi: "Đợt đánh giá", en: "Round" }[language],
    columns: [{ title: { vi: "Đợt đánh giá", en: "Round" }[language], type: "text" as const, width: 60 }],
    rows: [[round.titleVi]],
  };
  const told = isDemonstration(round) ? markDemonstration(sheet, language) : sheet;
  return {
    fileName: `${roundFileName(`${name}-${round.year}`, round)}.xlsx`,
    mediaType: workbookType,
    bytes: await writeWorkbook([told, about]),
  };
}
