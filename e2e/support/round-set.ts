/** A set of ten points and a bonus, small enough to follow by eye: two agencies appraise, one part is asked of people. */
export const roundSet = {
  id: "ca-dot",
  title: "Bộ tiêu chí của cả đợt",
  level: "department",
  year: 2026,
  scale: "10",
  bonus: { max: "0.5" },
  areas: [
    {
      code: "1",
      name: "Chỉ đạo, điều hành",
      max: "6",
      criteria: [
        {
          code: "1.1",
          name: "Kế hoạch cải cách hành chính",
          max: "6",
          components: [
            {
              code: "1.1.1",
              name: "Mức độ hoàn thành kế hoạch",
              max: "4",
              evidence: ["Báo cáo"],
              rule: { kind: "ratio", numerator: "xong", denominator: "giao" },
            },
            {
              code: "1.1.2",
              name: "Ban hành kế hoạch",
              max: "2",
              evidence: ["Kế hoạch"],
              rule: { kind: "yesNo", yes: "2", no: "0" },
            },
          ],
        },
      ],
    },
    {
      code: "2",
      name: "Cải cách thể chế",
      max: "2",
      criteria: [
        {
          code: "2.1",
          name: "Rà soát văn bản",
          max: "2",
          evidence: ["Báo cáo"],
          rule: { kind: "ratio", numerator: "ra_soat", denominator: "phai_ra_soat" },
        },
      ],
    },
    {
      code: "3",
      name: "Tác động của cải cách hành chính",
      max: "2",
      criteria: [
        {
          code: "3.1",
          name: "Mức độ hài lòng",
          max: "2",
          source: "survey",
          rule: {
            kind: "surveyOptions",
            options: [
              { label: "A", percent: "100" },
              { label: "B", percent: "50" },
              { label: "C", percent: "0" },
            ],
            aggregate: "meanOverAnswers",
          },
        },
      ],
    },
  ],
};

/** Answers of people about one department, in the table of the survey; those about the other one are typed. */
export const surveyAnswers = [
  "Mã đơn vị;Mã tiêu chí thành phần;Mẫu phiếu;Phương án;Số phiếu;Điểm trung bình",
  "SCT;3.1;M1;A;80;",
  "SCT;3.1;M1;B;20;",
  "SCT;3.1;M1;C;0;",
];

/** What a department fills in away from the program. */
export const filledSheet = [
  "Mã tiêu chí,Tên số liệu,Giá trị",
  "1.1.1,xong,9",
  "1.1.1,giao,10",
  "1.1.2,value,true",
  "2.1,ra_soat,8",
  "2.1,phai_ra_soat,8",
];
