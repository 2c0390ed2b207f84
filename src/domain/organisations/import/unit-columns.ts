import type { ImportChoice, ImportColumn, Words } from "../../imports/definition.ts";
import { AreaType, Authenticity, UnitKind } from "../model.ts";
import { areaTypeLabels, authenticityLabels, unitKindLabels } from "../unit-labels.ts";

const kindAliases: Readonly<Partial<Record<UnitKind, readonly string[]>>> = {
  province: ["Tỉnh", "Thành phố trực thuộc trung ương"],
  department: ["Sở", "Ban", "Sở, ngành", "Cơ quan chuyên môn"],
  district: ["Huyện", "Quận", "Thị xã"],
  commune: ["Cấp xã", "Xã", "Phường", "Thị trấn", "Đặc khu"],
  publicServiceUnit: ["Đơn vị sự nghiệp"],
};
const areaTypeAliases: Readonly<Partial<Record<AreaType, readonly string[]>>> = {
  centralCity: ["Thành phố trực thuộc trung ương"],
};

function choices<T extends string>(
  values: readonly T[],
  labels: Readonly<Record<T, Words>>,
  aliases?: Readonly<Partial<Record<T, readonly string[]>>>,
): readonly ImportChoice[] {
  return values.map((value) => ({ value, label: labels[value], aliases: aliases?.[value] ?? [] }));
}

const codePattern = {
  regex: /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u,
  words: {
    vi: "Mã “{value}” chỉ gồm chữ, số và các dấu . _ / -. Sửa lại mã.",
    en: "The code “{value}” may hold letters, digits and . _ / - only. Correct it.",
  },
};
const idPattern = {
  regex: /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i,
  words: {
    vi: "“{value}” không phải mã hệ thống. Để trống nếu là đơn vị mới, hoặc lấy mã từ tệp xuất ra.",
    en: "“{value}” is no system identifier. Leave it empty for a new unit, or take it from an exported file.",
  },
};

/** The columns of a list of units; one row is one version. The export writes the same ones. */
export const unitColumns = [
  {
    key: "officialCode",
    title: { vi: "Mã đơn vị", en: "Unit code" },
    aliases: ["Mã", "Code", "Mã số", "Mã ĐVHC"],
    type: "code",
    required: false,
    maxLength: 40,
    pattern: codePattern,
    guide: {
      vi: "Mã của cơ quan thống kê (04, 040, 01273) hoặc mã riêng của tỉnh; gõ dạng Văn bản để giữ số 0 ở đầu.",
      en: "Code of the statistics office (04, 040, 01273) or of the province; typed as text to keep zeros in front.",
    },
    example: "01273",
  },
  {
    key: "nameVi",
    title: { vi: "Tên đơn vị", en: "Unit name" },
    aliases: ["Tên", "Name", "Vietnamese name", "Đơn vị"],
    type: "text",
    required: true,
    maxLength: 300,
    guide: { vi: "Tên đầy đủ theo văn bản.", en: "Full Vietnamese name as in the document." },
    example: "Phường Thục Phán",
  },
  {
    key: "nameEn",
    title: { vi: "Tên tiếng Anh", en: "English name" },
    type: "text",
    required: false,
    maxLength: 300,
    guide: { vi: "Không bắt buộc.", en: "Optional." },
    example: "",
  },
  {
    key: "shortName",
    title: { vi: "Tên ngắn", en: "Short name" },
    aliases: ["Tên viết tắt"],
    type: "text",
    required: false,
    maxLength: 120,
    guide: { vi: "Tên thường dùng trong bảng biểu.", en: "Name used in tables." },
    example: "Thục Phán",
  },
  {
    key: "kind",
    title: { vi: "Loại đơn vị", en: "Kind" },
    aliases: ["Loại"],
    type: "choice",
    required: true,
    choices: choices(UnitKind.options, unitKindLabels, kindAliases),
    guide: { vi: "Chọn trong danh sách.", en: "Choose from the list." },
    example: "Xã, phường, đặc khu",
  },
  {
    key: "areaType",
    title: { vi: "Loại đơn vị hành chính", en: "Type of territory" },
    type: "choice",
    required: false,
    choices: choices(AreaType.options, areaTypeLabels, areaTypeAliases),
    guide: {
      vi: "Chỉ cho tỉnh, huyện, xã: Phường, Xã, Đặc khu …",
      en: "For provinces, districts and communes only: Ward, Commune, Special zone …",
    },
    example: "Phường",
  },
  {
    key: "parentCode",
    title: { vi: "Mã đơn vị cấp trên", en: "Parent code" },
    aliases: ["Mã cấp trên"],
    type: "code",
    required: false,
    maxLength: 40,
    pattern: codePattern,
    guide: {
      vi: "Mã của đơn vị cấp trên trong ngày bắt đầu hiệu lực; để trống nếu ghi tên.",
      en: "Code of the parent on the first day of validity; empty where the name is given.",
    },
    example: "04",
  },
  {
    key: "parentName",
    title: { vi: "Đơn vị cấp trên", en: "Parent unit" },
    aliases: ["Tên đơn vị cấp trên", "Trực thuộc", "Parent"],
    type: "text",
    required: false,
    maxLength: 300,
    guide: { vi: "Tên đơn vị cấp trên; tỉnh thì để trống.", en: "Name of the parent; empty for a province." },
    example: "Tỉnh Cao Bằng",
  },
  {
    key: "validFrom",
    title: { vi: "Hiệu lực từ", en: "Valid from" },
    aliases: ["Hiệu lực từ ngày", "Từ ngày"],
    type: "day",
    required: true,
    guide: {
      vi: "Ngày đầu tiên tên và cấp trên này có hiệu lực.",
      en: "First day on which this name and parent hold.",
    },
    example: "01/07/2025",
  },
  {
    key: "lastDay",
    title: { vi: "Hiệu lực đến hết ngày", en: "Valid until the end of" },
    aliases: ["Hiệu lực đến", "Hiệu lực đến ngày", "Đến ngày", "Valid until"],
    type: "day",
    required: false,
    guide: {
      vi: "Ngày cuối cùng còn hiệu lực; để trống nếu vẫn còn.",
      en: "Last day of validity; empty while it goes on.",
    },
    example: "",
  },
  {
    key: "documentNumber",
    title: { vi: "Số văn bản", en: "Document number" },
    aliases: ["Văn bản", "Số, ký hiệu văn bản"],
    type: "text",
    required: false,
    maxLength: 200,
    guide: { vi: "Văn bản làm căn cứ.", en: "The document behind it." },
    example: "1657/NQ-UBTVQH15",
  },
  {
    key: "documentDate",
    title: { vi: "Ngày văn bản", en: "Document date" },
    type: "day",
    required: false,
    guide: { vi: "Ngày ban hành, nếu biết.", en: "Day of issue, where known." },
    example: "",
  },
  {
    key: "authenticity",
    title: { vi: "Tính xác thực", en: "Authenticity" },
    type: "choice",
    required: false,
    choices: choices(Authenticity.options, authenticityLabels),
    guide: { vi: "Để trống: theo danh mục chính thức.", en: "Empty: official list." },
    example: "",
  },
  {
    key: "unitId",
    title: { vi: "Mã hệ thống", en: "System identifier" },
    type: "code",
    required: false,
    maxLength: 36,
    pattern: idPattern,
    guide: {
      vi: "Có sẵn trong tệp xuất ra, giữ nguyên; để trống nếu là đơn vị mới.",
      en: "Comes with an exported file, leave as it is; empty for a new unit.",
    },
    example: "",
  },
  {
    key: "parentId",
    title: { vi: "Mã hệ thống của cấp trên", en: "System identifier of the parent" },
    type: "code",
    required: false,
    maxLength: 36,
    pattern: idPattern,
    guide: { vi: "Như trên, cho đơn vị cấp trên.", en: "The same for the parent." },
    example: "",
  },
] as const satisfies readonly ImportColumn[];

export type UnitColumnKey = (typeof unitColumns)[number]["key"];
