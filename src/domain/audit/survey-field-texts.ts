/** What the fields of acts on a survey are called. */
export const surveyFieldTexts = {
  batchId: { vi: "Lần nhập kết quả điều tra", en: "Import of survey results" },
  form: { vi: "Mẫu phiếu", en: "Form" },
} as const;
