import type { ClassValues } from "./round-form.ts";

/** The five names and limits most provinces use, to begin with; the decision of the round may state others. */
export const usualClasses: readonly ClassValues[] = [
  { name: "Xuất sắc", nameEn: "Excellent", limit: "90", above: false },
  { name: "Tốt", nameEn: "Good", limit: "80", above: false },
  { name: "Khá", nameEn: "Fair", limit: "70", above: false },
  { name: "Trung bình", nameEn: "Average", limit: "50", above: false },
  { name: "Yếu", nameEn: "Weak", limit: "0", above: false },
];
