import type { SheetRemarks } from "../../src/domain/scoring/documents/build-score-sheet.ts";

/** Evidence of the sample: most components have one document, some have a part of it or none. */
export function sampleEvidence(code: string): SheetRemarks {
  const turn = [...code].reduce((sum, char) => sum + (char.codePointAt(0) ?? 0), 0) % 7;
  if (turn === 3) {
    return {
      evidence: [],
      incomplete: false,
      estimate: false,
      note: "Báo cáo đang trình ký, bổ sung trước 20/12/2026.",
    };
  }
  const evidence = [
    {
      number: `${10 + turn}/KH-UBND`,
      title: "Kế hoạch",
      date: `2026-0${turn + 1}-15`,
      issuer: "UBND tỉnh",
      section: turn % 2 === 0 ? "II" : null,
      page: String(turn + 1),
    },
  ];
  return { evidence, incomplete: turn === 5, estimate: turn === 6, note: turn === 5 ? "Thiếu phụ lục số liệu." : null };
}
