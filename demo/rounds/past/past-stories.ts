import type { DemoDocument, SheetStory } from "../sheet-stories.ts";

const heads = [
  { unit: "SYT", block: "so", focal: "daumoi.yte", head: "giamdoc.yte", day: -6, quality: 0.83 },
  { unit: "SCT", block: "so", focal: "daumoi.congthuong", head: "giamdoc.congthuong", day: -5, quality: 0.8 },
  { unit: "SGDDT", block: "so", focal: "daumoi.giaoduc", head: "giamdoc.giaoduc", day: 2, quality: 0.78 },
  { unit: "STP", block: "so", focal: "daumoi.tuphap", head: "giamdoc.tuphap", day: -8, quality: 0.9 },
  { unit: "SNV", block: "so", focal: "daumoi.noivu", head: "giamdoc.noivu", day: -8, quality: 0.92 },
  { unit: "SNNMT", block: "so", focal: "daumoi.nongnghiep", head: "giamdoc.nongnghiep", day: 8, quality: 0.74 },
  { unit: "01273", block: "xa", focal: "daumoi.thucphan", head: "chutich.thucphan", day: -3, quality: 0.86 },
  { unit: "01279", block: "xa", focal: "daumoi.nungtricao", head: "chutich.nungtricao", day: 6, quality: 0.8 },
] as const;

/** Issuers of the documents of last year, each with the sign and first number of its series. */
const issuers: Readonly<Record<string, readonly [name: string, sign: string, first: number]>> = {
  SYT: ["Sở Y tế", "SYT", 14],
  SCT: ["Sở Công Thương", "SCT", 19],
  STP: ["Sở Tư pháp", "STP", 8],
  SNNMT: ["Sở Nông nghiệp và Môi trường", "SNNMT", 31],
  "01273": ["UBND phường Thục Phán", "UBND", 5],
};

const extras: Readonly<Record<string, SheetStory["extras"]>> = {
  STP: { bonus: "0.5", penalty: "0", note: "Sáng kiến về rà soát văn bản được UBND tỉnh công nhận năm 2025." },
  SNV: { bonus: "1", penalty: "0", note: "Hai mô hình cải cách hành chính được nhân rộng trong tỉnh năm 2025." },
  SNNMT: { bonus: "0.5", penalty: "1", note: "Một sáng kiến cấp tỉnh; bị phê bình bằng văn bản một lần." },
  "01273": { bonus: "0.5", penalty: "0", note: "Mô hình trả kết quả tại nhà cho người cao tuổi." },
};

/** Units that filled in their own sheets last year; for the others the owner brought their tables in. */
export const pastStories: readonly SheetStory[] = heads.map((who) => ({
  ...{ ...who, filled: 1, ends: "submitted" as const },
  documents: documentsOf(who.unit),
  extras: extras[who.unit],
}));

/** Units that explain what the appraisers asked of them. */
export const explaining: readonly string[] = ["SYT", "SCT", "SGDDT", "SNNMT", "01273"];

function documentsOf(unit: string): readonly DemoDocument[] {
  const found = issuers[unit];
  if (found === undefined) return [];
  const [issuer, sign, first] = found;
  const inBlock = unit === "01273" ? ["1.1.2", "2.1", "3.2.1"] : ["1.1.2", "2.2.1", "3.5.1", "6.1.1"];
  return [
    {
      ...{ issuer, number: `${first}/KH-${sign}`, date: "2025-01-14", cited: unit !== "SYT" },
      title: "Kế hoạch cải cách hành chính năm 2025",
      under: [["1.1.1", 1]],
    },
    {
      ...{ issuer, number: `${first + 140}/BC-${sign}`, date: "2025-11-03", cited: unit !== "SYT" },
      title: "Báo cáo kết quả thực hiện công tác cải cách hành chính năm 2025",
      under: inBlock.map((component) => [component, 2] as const),
    },
  ];
}
