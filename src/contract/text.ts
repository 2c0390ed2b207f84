/** A text in the two languages of the product; Vietnamese comes first everywhere. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

export type Language = "vi" | "en";

/** Fills `{name}` places of a text. A missing value stays visible as `{name}`, so that a test can find it. */
export function fillText(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
