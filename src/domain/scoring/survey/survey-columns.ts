import type { ImportColumn } from "../../imports/definition.ts";
import { blockColumn } from "../block-column.ts";

/** Columns of a table of survey results: one row is one option (or the mean) of one form about one component of one unit. */
export const surveyColumns = [
  {
    key: "unit",
    title: { vi: "Mã đơn vị", en: "Unit" },
    aliases: ["Đơn vị", "Unit code"],
    type: "text",
    required: true,
    guide: { vi: "Mã hoặc tên đơn vị trong đợt.", en: "Code or name of a unit of the round." },
    example: "Sở Y tế",
  },
  {
    key: "unitName",
    title: { vi: "Tên đơn vị", en: "Unit name" },
    type: "text",
    required: false,
    guide: { vi: "Để đối chiếu với mã; có thể bỏ trống.", en: "Compared with the code; may be empty." },
    example: "Sở Y tế",
  },
  blockColumn,
  {
    key: "component",
    title: { vi: "Mã tiêu chí thành phần", en: "Component" },
    aliases: ["Mã tiêu chí", "Tiêu chí thành phần"],
    type: "code",
    required: true,
    guide: { vi: "Tiêu chí chấm bằng điều tra xã hội học.", en: "A component that is scored by survey." },
    example: "1.5.1",
  },
  {
    key: "componentName",
    title: { vi: "Tên tiêu chí thành phần", en: "Component name" },
    type: "text",
    required: false,
    guide: { vi: "Chỉ để đọc.", en: "For reading only." },
    example: "Đánh giá về công tác chỉ đạo",
  },
  {
    key: "form",
    title: { vi: "Mẫu phiếu", en: "Form" },
    type: "code",
    required: true,
    guide: { vi: "Mã mẫu phiếu đã khai báo của đợt.", en: "Code of a form of the round." },
    example: "M1",
  },
  {
    key: "option",
    title: { vi: "Phương án", en: "Option" },
    type: "text",
    required: false,
    guide: {
      vi: "Phương án trả lời đúng như bộ tiêu chí; bỏ trống ở tiêu chí lấy điểm trung bình.",
      en: "The option as the set words it; empty where the component takes a mean.",
    },
    example: "Tốt",
  },
  {
    key: "count",
    title: { vi: "Số phiếu", en: "Answers" },
    type: "integer",
    required: false,
    guide: {
      vi: "Số phiếu chọn phương án, hoặc số phiếu của điểm trung bình. Dòng bỏ trống không thay đổi gì; khi một phương án có số thì phương án bỏ trống tính là 0.",
      en: "Answers for the option, or behind the mean. An empty row changes nothing; where one option has a number, empty ones are 0.",
    },
    example: "120",
  },
  {
    key: "mean",
    title: { vi: "Điểm trung bình", en: "Mean" },
    type: "decimal",
    required: false,
    guide: {
      vi: "Chỉ ở tiêu chí lấy điểm trung bình, trên thang của tiêu chí.",
      en: "Only where the component takes a mean, on its scale.",
    },
    example: "86,5",
  },
] as const satisfies readonly ImportColumn[];

/** One row of the table, by key of the column. */
export type SurveyRow = Readonly<Record<(typeof surveyColumns)[number]["key"], string | number | null>>;
