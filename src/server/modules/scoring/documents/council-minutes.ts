import { dash, heading, paragraph, tableBlock } from "../../../../domain/documents/blocks.ts";
import { endMark, withStop } from "../../../../domain/documents/document-words.ts";
import type { Block, OfficialDocument, Row } from "../../../../domain/documents/official-document.ts";
import type {
  CouncilCase,
  CouncilDuty,
  CouncilMinutes,
  CouncilSeat,
  SettledUnit,
  UndecidedCase,
  Vote,
} from "../../../../domain/scoring/documents/council-minutes.ts";
import { printLongMoment } from "../../../../domain/text/dates.ts";
import { extraTable } from "./extra-table.ts";
import { markOf, printPercent, printPoints, printRankChange } from "./print-figures.ts";

const duties: Record<CouncilDuty, string> = {
  chair: "Chủ tịch Hội đồng",
  viceChair: "Phó Chủ tịch Hội đồng",
  secretary: "Thư ký Hội đồng",
  member: "Ủy viên",
};

const texts = {
  name: "BIÊN BẢN",
  about: (year: number) => `Họp Hội đồng thẩm định Chỉ số cải cách hành chính năm ${year}`,
  started: (moment: string) => `Thời gian bắt đầu: ${moment}.`,
  venue: (venue: string) => `Địa điểm: ${venue}.`,
  composition: "I. Thành phần tham dự",
  present: (present: number, all: number) => `1. Thành viên Hội đồng có mặt: ${present}/${all}`,
  absent: "2. Thành viên vắng mặt",
  guests: "3. Đại biểu được mời",
  nobody: "Không có.",
  away: (who: string, why: string | null) => (why === null ? who : `${who}: ${why}`),
  agenda: "II. Chương trình họp",
  cases: "III. Các tiêu chí còn ý kiến khác nhau",
  noCases: "Không có tiêu chí nào còn ý kiến khác nhau.",
  caseTitle: (at: number, one: CouncilCase) =>
    `${at}. ${one.unitNameVi} - Tiêu chí ${one.code}: ${one.nameVi} (tối đa ${printPoints(one.max)} điểm)`,
  side: "Ý kiến",
  points: "Điểm",
  reason: "Lý do, căn cứ",
  votes: (list: string) => `Biểu quyết: ${list}.`,
  vote: ({ points, yes, no, abstain }: Vote) =>
    `mức ${printPoints(points)} điểm: ${yes} đồng ý, ${no} không đồng ý, ${abstain} không biểu quyết`,
  passed: {
    half: "Được thông qua với quá nửa số thành viên có mặt đồng ý.",
    twoThirds: "Được thông qua với ít nhất hai phần ba số thành viên có mặt đồng ý.",
    chair: "Đúng một nửa số thành viên có mặt đồng ý; được thông qua theo ý kiến của Chủ tịch Hội đồng.",
  },
  decided: (points: string, reason: string) => `Hội đồng quyết định: ${points} điểm. Lý do: ${reason}`,
  undecided: {
    component: {
      kept: "Các tiêu chí Hội đồng không quyết định, giữ điểm thẩm định:",
      open: "Các tiêu chí chưa được Hội đồng quyết định tại phiên họp này:",
    },
    extras: {
      kept: "Điểm thưởng, điểm trừ Hội đồng không quyết định, giữ điểm thẩm định:",
      open: "Điểm thưởng, điểm trừ chưa được Hội đồng quyết định tại phiên họp này:",
    },
  },
  undecidedColumns: { unit: "Đơn vị", subject: "Tiêu chí", appraised: "Điểm thẩm định" },
  notAppraised: "Chưa thẩm định",
  settled: "Các tiêu chí đơn vị không có số liệu, Hội đồng thống nhất cho 0 điểm:",
  settledUnit: ({ unitNameVi, codes, reason }: SettledUnit) =>
    `${unitNameVi}: ${codes.length} tiêu chí thành phần (${codes.join(", ")}). Lý do: ${reason}`,
  extras: "IV. Điểm thưởng, điểm trừ",
  noExtras: "Không có đề nghị điểm thưởng, điểm trừ.",
  extraDecided: "Hội đồng quyết định",
  effects: "V. Ảnh hưởng đến kết quả, xếp hạng",
  moved: "Đơn vị có điểm, chỉ số hoặc hạng thay đổi do các quyết định của Hội đồng tại mục III, mục IV:",
  settledKept:
    "Các tiêu chí cho 0 điểm vì đơn vị không có số liệu vẫn được tính 0 điểm như trước khi họp, nên không làm thay đổi kết quả, xếp hạng.",
  noEffects: "Các quyết định của Hội đồng không làm thay đổi kết quả, xếp hạng.",
  effectColumns: ["Nhóm xếp hạng", "Đơn vị", "Điểm", "Chỉ số", "Hạng", "Điểm", "Chỉ số", "Hạng", "Thay đổi"] as const,
  before: "Trước khi họp",
  after: "Sau khi họp",
  conclusions: "VI. Kết luận",
  ended: (moment: string) =>
    `Cuộc họp kết thúc vào ${moment}; biên bản đã được đọc lại cho các thành viên cùng nghe và thống nhất.`,
  endedOpen:
    "Cuộc họp kết thúc vào      giờ      phút cùng ngày; biên bản đã được đọc lại cho các thành viên cùng nghe và thống nhất.",
};

/** The minutes of the council: composition, agenda, disputed cases with positions and votes, effects, conclusions. */
export function composeCouncilMinutes(minutes: CouncilMinutes): OfficialDocument {
  const { round, cases, undecided, conclusions, endedAt } = minutes;
  const components = undecided.filter(({ kind }) => kind === "component");
  const extras = undecided.filter(({ kind }) => kind === "extras");
  return {
    letterhead: minutes.letterhead,
    naming: { kind: "named", name: texts.name, about: texts.about(round.year) },
    blocks: [
      paragraph(texts.started(printLongMoment(minutes.startedAt))),
      paragraph(texts.venue(minutes.venue)),
      heading(1, texts.composition),
      ...composition(minutes),
      heading(1, texts.agenda),
      ...minutes.agenda.map(dash),
      heading(1, texts.cases),
      ...(components.length + cases.length === 0 ? [paragraph(texts.noCases)] : []),
      ...cases.flatMap((one, at) => caseBlocks(one, at + 1)),
      ...undecidedBlocks(components),
      ...(minutes.settled.length === 0 ? [] : [paragraph(texts.settled)]),
      ...minutes.settled.map(texts.settledUnit).map(dash),
      heading(1, texts.extras),
      ...(minutes.extras.length + extras.length === 0 ? [paragraph(texts.noExtras)] : []),
      ...(minutes.extras.length === 0 ? [] : [extraTable(minutes.extras, texts.extraDecided)]),
      ...undecidedBlocks(extras),
      heading(1, texts.effects),
      ...effectBlocks(minutes.effects),
      ...(minutes.settled.length === 0 ? [] : [paragraph(texts.settledKept)]),
      heading(1, texts.conclusions),
      ...conclusions.map(dash),
      paragraph(endMark(endedAt === null ? texts.endedOpen : texts.ended(printLongMoment(endedAt)))),
    ],
    closing: {
      kind: "minutes",
      secretary: minutes.secretary,
      chair: minutes.chair,
      recipients: minutes.recipients,
    },
    annexes: [],
    fields: {
      nam: String(round.year),
      dia_diem: minutes.venue,
      bat_dau: printLongMoment(minutes.startedAt),
      ket_thuc: endedAt === null ? "" : printLongMoment(endedAt),
    },
    mark: markOf(minutes),
  };
}

function composition({ seats, guests }: CouncilMinutes): Block[] {
  const named = ({ name, office, duty }: CouncilSeat) =>
    office === null ? `${name} - ${duties[duty]}` : `${name}, ${office} - ${duties[duty]}`;
  const present = seats.filter((seat) => seat.present);
  const absent = seats.filter((seat) => !seat.present);
  const listed = (lines: readonly string[]) => (lines.length === 0 ? [paragraph(texts.nobody)] : lines.map(dash));
  return [
    heading(2, texts.present(present.length, seats.length)),
    ...listed(present.map(named)),
    heading(2, texts.absent),
    ...listed(absent.map((seat) => texts.away(named(seat), seat.absence))),
    heading(2, texts.guests),
    ...listed(guests),
  ];
}

function caseBlocks(one: CouncilCase, at: number): Block[] {
  const votes = texts.votes(one.votes.map(texts.vote).join("; "));
  const passed = one.passedBy === null ? "" : ` ${texts.passed[one.passedBy]}`;
  return [
    heading(2, texts.caseTitle(at, one)),
    tableBlock({
      size: 12,
      columns: [
        { title: texts.side, width: 30, align: "left" },
        { title: texts.points, width: 12, align: "center" },
        { title: texts.reason, width: 58, align: "left" },
      ],
      rows: one.positions.map(({ side, points, reason }) => ({ cells: [side, printPoints(points), reason ?? ""] })),
    }),
    ...(one.votes.length === 0 ? [] : [paragraph(votes + passed)]),
    paragraph([{ text: withStop(texts.decided(printPoints(one.decided), one.reason)), bold: true }]),
  ];
}

/** What is put off to a later meeting, and what keeps its appraised points for good, each as a table. */
function undecidedBlocks(cases: readonly UndecidedCase[]): Block[] {
  const { unit, subject, appraised } = texts.undecidedColumns;
  return (["open", "kept"] as const).flatMap((state) => {
    const own = cases.filter(({ kept }) => kept === (state === "kept"));
    const [first] = own;
    if (first === undefined) return [];
    const named = first.kind === "component";
    return [
      paragraph(texts.undecided[first.kind][state]),
      tableBlock({
        size: 12,
        columns: [
          { title: unit, width: named ? 32 : 78, align: "left" },
          ...(named ? [{ title: subject, width: 46, align: "left" as const }] : []),
          { title: appraised, width: 22, align: "center" },
        ],
        rows: own.map(({ unitNameVi, code, nameVi, ...one }) => ({
          cells: [
            unitNameVi,
            ...(named ? [`${code} ${nameVi}`] : []),
            one.appraised === null ? texts.notAppraised : printPoints(one.appraised),
          ],
        })),
      }),
    ];
  });
}

function effectBlocks(effects: CouncilMinutes["effects"]): Block[] {
  if (effects.length === 0) return [paragraph(texts.noEffects)];
  const widths = [13, 18, 13, 12, 8, 13, 12, 8, 13];
  const table = tableBlock({
    size: 11,
    columns: texts.effectColumns.map((title, at) => ({
      title,
      width: widths[at] ?? 10,
      align: at < 2 ? "left" : "center",
    })),
    groups: [
      { title: "", span: 2 },
      { title: texts.before, span: 3 },
      { title: texts.after, span: 3 },
      { title: "", span: 1 },
    ],
    rows: effects.map(({ blockNameVi, unitNameVi, before, after }): Row => {
      const figures = (one: typeof before) => [
        printPoints(one.points),
        printPercent(one.percent),
        one.rank === null ? "-" : String(one.rank),
      ];
      const change = printRankChange(before.rank, after.rank);
      return { cells: [blockNameVi, unitNameVi, ...figures(before), ...figures(after), change] };
    }),
  });
  return [paragraph(texts.moved), table];
}
