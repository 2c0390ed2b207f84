/** A criteria set with a ratio and points given by hand: ten points, small enough to reckon on paper. */
export const smallSet = {
  id: "hanh-trinh",
  title: "Bộ tiêu chí của hành trình",
  level: "department",
  year: 2026,
  scale: "10",
  areas: [
    {
      code: "1",
      name: "Chỉ đạo, điều hành",
      max: "10",
      criteria: [
        {
          code: "1.1",
          name: "Kế hoạch cải cách hành chính",
          max: "10",
          components: [
            {
              code: "1.1.1",
              name: "Mức độ hoàn thành nhiệm vụ",
              max: "6",
              evidence: ["Báo cáo"],
              appraiser: "Sở Nội vụ",
              rule: { kind: "ratio", numerator: "xong", denominator: "giao" },
            },
            {
              code: "1.1.2",
              name: "Điểm thẩm định",
              max: "4",
              evidence: ["Biên bản"],
              appraiser: "Sở Nội vụ",
              rule: { kind: "manual" },
            },
          ],
        },
      ],
    },
  ],
};

/** Inputs of three departments: 10, 9 and 5 of 10 points. */
export const smallInputs = [
  "unit,block,component,input,value",
  ...row("SNV", "20", "20", "4"),
  ...row("SYT", "15", "18", "4"),
  ...row("SCT", "10", "20", "2"),
];

function row(unit: string, done: string, given: string, points: string): string[] {
  return [`${unit},SO,1.1.1,xong,${done}`, `${unit},SO,1.1.1,giao,${given}`, `${unit},SO,1.1.2,points,${points}`];
}
