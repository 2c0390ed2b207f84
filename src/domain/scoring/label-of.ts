/** What carries a label: an option, an item, a band; without a label its id stands for it. */
interface Labelled {
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly labelEn?: string | undefined;
}

/**
 * The label in one language; Vietnamese where there is no English one, the id where there is none at all.
 * @example labelOf({ id: "a", label: "Đạt" }, "en") // "Đạt"
 */
export function labelOf({ id, label, labelEn }: Labelled, language: "vi" | "en"): string {
  return (language === "en" ? labelEn : undefined) ?? label ?? id ?? "";
}
