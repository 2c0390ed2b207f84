import type { DemoDocument } from "./sheet-stories.ts";

/** A document of a lead agency, from its own library. */
export interface OwnIndexDocument extends DemoDocument {
  /** Official code of the agency. */
  readonly unit: string;
  readonly officer: string;
}

/** What the lead agencies show for the province's own index of a year: plans at its beginning, reports before its end. */
export function ownIndexDocuments(year: number): readonly OwnIndexDocument[] {
  return [
    {
      ...{ unit: "SNV", officer: "daumoi.noivu", issuer: "UBND tỉnh Cao Bằng", number: `07/KH-UBND-${year}` },
      ...{ title: `Kế hoạch cải cách hành chính tỉnh Cao Bằng năm ${year}`, date: `${year}-01-15` },
      under: [["1.1.1", 1]],
    },
    {
      ...{ unit: "SNV", officer: "daumoi.noivu", issuer: "Sở Nội vụ", number: `412/BC-SNV-${year}` },
      ...{ title: `Báo cáo kết quả thực hiện kế hoạch cải cách hành chính năm ${year}`, date: `${year}-11-05` },
      under: [
        ["1.1.2", 2],
        ["1.2.1", 2],
      ],
    },
    {
      ...{ unit: "STP", officer: "daumoi.tuphap", issuer: "Sở Tư pháp", number: `188/BC-STP-${year}` },
      ...{ title: `Báo cáo công tác xây dựng văn bản quy phạm pháp luật năm ${year}`, date: `${year}-10-30` },
      under: [["2.1.1", 2]],
    },
    {
      ...{ unit: "VPUB", officer: "daumoi.vanphong", issuer: "UBND tỉnh Cao Bằng", number: `965/QĐ-UBND-${year}` },
      ...{ title: "Quyết định thông qua phương án đơn giản hóa thủ tục hành chính", date: `${year}-08-20` },
      under: [["3.1.2", 1]],
    },
    {
      ...{ unit: "VPUB", officer: "daumoi.vanphong", issuer: "Văn phòng UBND tỉnh", number: `231/BC-VP-${year}` },
      ...{ title: `Báo cáo tình hình giải quyết thủ tục hành chính năm ${year}`, date: `${year}-11-03`, cited: true },
      under: [
        ["3.1.1", 1],
        ["3.2.1", 1],
      ],
    },
  ];
}
