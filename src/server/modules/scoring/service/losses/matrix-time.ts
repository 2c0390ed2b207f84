import type { Day } from "../../../../../domain/calendar/day.ts";
import type { ResultStage } from "../../../../../domain/scoring/columns/stage.ts";
import { nameResults } from "../../../../../domain/scoring/draft-mark.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { momentInVietnam } from "../../../../platform/clock.ts";
import type { WriteSheet } from "../../../../platform/xlsx/write-workbook.ts";
import type { RoundRecord } from "../../repository/rounds.ts";

const texts = {
  vi: {
    name: "Thời điểm",
    columns: ["Đợt đánh giá", "Cột điểm đến hết ngày", "Kết quả ở giai đoạn", "Xuất lúc", "Ghi chú"],
    note: "Tính lại từ các cột điểm và các phần không đánh giá còn hiệu lực lúc 24 giờ ngày này (giờ Việt Nam). Bộ tiêu chí và nhóm theo hiện tại.",
  },
  en: {
    name: "As of",
    columns: ["Round", "Columns at the end of", "Result at the stage", "Made at", "Note"],
    note: "Counted anew from the columns and the parts left out that stood at 24:00 of this day (Việt Nam time). Set and blocks are as they are now.",
  },
} as const;

/** Says in the workbook which day its columns are of. */
export function timeSheet(
  round: Pick<RoundRecord, "titleVi" | "titleEn">,
  { day, stage, isDraft }: { readonly day: Day; readonly stage: ResultStage; readonly isDraft: boolean },
  { language, now }: Pick<RequestContext, "language" | "now">,
): WriteSheet {
  const { name, columns, note } = texts[language];
  const types = ["text", "day", "text", "moment", "text"] as const;
  const title = (language === "en" && round.titleEn) || round.titleVi;
  return {
    name,
    columns: columns.map((one, at) => ({
      ...{ title: one, type: types[at] ?? "text", wrap: true },
      width: [44, 16, 24, 18, 60][at] ?? 20,
    })),
    rows: [[title, day, nameResults(stage, { isDraft })[language], momentInVietnam(now), note]],
  };
}
