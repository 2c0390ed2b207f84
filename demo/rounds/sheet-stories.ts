/** How the self-assessment of one unit went; days are counted from the day of the stage. */
export interface SheetStory {
  readonly unit: string;
  readonly block: "so" | "xa";
  readonly focal: string;
  readonly head: string | null;
  /** The day its figures were brought in. */
  readonly day: number;
  readonly quality: number;
  /** Share of the components that are filled in. */
  readonly filled: number;
  readonly ends: "drafting" | "checking" | "returned" | "approved" | "submitted" | "withdrawn";
  /** Components whose figure is an estimate. */
  readonly estimates?: readonly string[];
  readonly documents?: readonly DemoDocument[];
  /** Components that a colleague was asked for. */
  readonly task?: { readonly login: string; readonly components: readonly string[]; readonly note: string };
  /** Bonus and penalty that the unit proposes, with why. */
  readonly extras?: { readonly bonus: string; readonly penalty: string; readonly note: string } | undefined;
  /** A component that the unit asks not to be scored. */
  readonly request?: { readonly component: string; readonly reason: string };
}

export interface DemoDocument {
  readonly number: string;
  readonly issuer: string;
  readonly title: string;
  readonly date: string;
  /** Components it stands under, each with the page. */
  readonly under: readonly (readonly [component: string, page: number])[];
  /** It lies in the document system, no file. */
  readonly cited?: boolean;
}

/** One document of each kind a department sends, numbered from its own series. */
function documents(issuer: string, sign: string, first: number): readonly DemoDocument[] {
  return [
    {
      issuer,
      number: `${first}/KH-${sign}`,
      title: "Kế hoạch cải cách hành chính năm 2026",
      date: "2026-01-15",
      under: [["1.1.1", 1]],
    },
    {
      issuer,
      number: `${first + 120}/BC-${sign}`,
      title: "Báo cáo kết quả thực hiện công tác cải cách hành chính năm 2026",
      date: "2026-11-10",
      // One report for several components: reuse is flagged.
      under: [
        ["1.1.2", 1],
        ["1.2.1", 2],
        ["2.2.1", 2],
        ["3.5.1", 2],
      ],
    },
  ];
}

export const sheetStories: readonly SheetStory[] = [
  {
    ...{ unit: "SYT", block: "so", focal: "daumoi.yte", head: "giamdoc.yte" },
    ...{ day: -6, quality: 0.84, filled: 0.7, ends: "drafting", estimates: ["3.5.1", "7.2.1"] },
    documents: [
      ...documents("Sở Y tế", "SYT", 15),
      {
        issuer: "Sở Y tế",
        number: "88/QĐ-SYT",
        title: "Quyết định ban hành Quy chế chi tiêu nội bộ",
        // Dated before the year that counts: flagged as out of period.
        date: "2025-11-20",
        under: [["6.4.1", 1]],
      },
      {
        ...{ issuer: "Sở Khoa học và Công nghệ", number: "402/SKHCN-CĐS" },
        ...{ title: "Văn bản phê duyệt cấp độ an toàn hệ thống thông tin", cited: true },
        ...{ date: "2026-04-08", under: [["7.5.1", 1]] },
      },
    ],
    task: {
      ...{ login: "chuyenvien.yte", components: ["7.1.1", "7.4.1"] },
      note: "Nhờ lấy số liệu từ hệ thống quản lý văn bản và hệ thống một cửa.",
    },
  },
  {
    ...{ unit: "SCT", block: "so", focal: "daumoi.congthuong", head: "giamdoc.congthuong" },
    ...{ day: -5, quality: 0.8, filled: 1, ends: "checking", documents: documents("Sở Công Thương", "SCT", 21) },
  },
  {
    ...{ unit: "SGDDT", block: "so", focal: "daumoi.giaoduc", head: "giamdoc.giaoduc" },
    ...{
      day: -6,
      quality: 0.74,
      filled: 1,
      ends: "returned",
      documents: documents("Sở Giáo dục và Đào tạo", "SGDĐT", 9),
    },
  },
  {
    ...{ unit: "STP", block: "so", focal: "daumoi.tuphap", head: "giamdoc.tuphap" },
    ...{ day: -5, quality: 0.88, filled: 1, ends: "approved", documents: documents("Sở Tư pháp", "STP", 12) },
  },
  {
    ...{ unit: "STC", block: "so", focal: "daumoi.taichinh", head: "giamdoc.taichinh" },
    ...{ day: -8, quality: 0.86, filled: 1, ends: "submitted", documents: documents("Sở Tài chính", "STC", 30) },
  },
  {
    ...{ unit: "SNV", block: "so", focal: "daumoi.noivu", head: "giamdoc.noivu" },
    ...{ day: -7, quality: 0.9, filled: 1, ends: "submitted" },
  },
  {
    ...{ unit: "VPUB", block: "so", focal: "daumoi.vanphong", head: "chanhvanphong" },
    ...{ day: -4, quality: 0.83, filled: 1, ends: "checking" },
  },
  {
    ...{ unit: "SKHCN", block: "so", focal: "daumoi.khcn", head: "giamdoc.khcn" },
    ...{ day: -6, quality: 0.79, filled: 1, ends: "submitted" },
  },
  {
    ...{ unit: "SNNMT", block: "so", focal: "daumoi.nongnghiep", head: "giamdoc.nongnghiep" },
    ...{ day: -7, quality: 0.72, filled: 1, ends: "withdrawn" },
  },
  {
    ...{ unit: "SXD", block: "so", focal: "daumoi.xaydung", head: null },
    ...{ day: -3, quality: 0.7, filled: 0.4, ends: "drafting" },
  },
  {
    ...{ unit: "SVHTTDL", block: "so", focal: "daumoi.vanhoa", head: null },
    ...{ day: -3, quality: 0.76, filled: 0.6, ends: "drafting" },
    request: { component: "6.3.1", reason: "Sở không có đơn vị sự nghiệp thuộc diện tăng mức tự chủ trong năm" },
  },
  {
    ...{ unit: "01273", block: "xa", focal: "daumoi.thucphan", head: "chutich.thucphan" },
    ...{
      day: -6,
      quality: 0.85,
      filled: 1,
      ends: "submitted",
      documents: documents("UBND phường Thục Phán", "UBND", 7).slice(0, 1),
    },
  },
  {
    ...{ unit: "01279", block: "xa", focal: "daumoi.nungtricao", head: "chutich.nungtricao" },
    ...{ day: -4, quality: 0.81, filled: 1, ends: "checking" },
  },
  {
    ...{ unit: "01321", block: "xa", focal: "daumoi.baolac", head: null },
    ...{ day: -2, quality: 0.66, filled: 0.5, ends: "drafting" },
  },
];

/** Units that have people and have not begun: their owner urged them. */
export const urged: readonly string[] = ["SNGV", "TTT", "01477"];
