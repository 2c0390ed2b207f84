/**
 * A place in a template that the program fills.
 *
 * - text: one text, `{{ten}}`; in capitals where the name is, `{{TEN}}`;
 * - list: lines, `{{#ten}}` … `{{dong}}` … `{{/ten}}`, or rows of a table with a place in each cell;
 * - drawn: pieces that the program draws, `{{@ten}}` alone in a paragraph.
 */
export interface TemplatePlace {
  readonly name: string;
  readonly form: "text" | "list" | "drawn";
  /** A paper without it would lack something that the law or the demonstration needs. */
  readonly required: boolean;
  readonly vi: string;
  readonly en: string;
  /** What stands between the signs of a list; without: one line, `{{dong}}`. */
  readonly columns?: readonly TemplatePlace[];
  /** Where this place stands, the required one of this name need not. */
  readonly replaces?: string;
}

export const place = (
  form: TemplatePlace["form"],
  name: string,
  vi: string,
  en: string,
  required = false,
): TemplatePlace => ({
  ...{ form, name, vi, en, required },
});

/** Places between the signs of a list of lines. */
export const linePlaces: readonly TemplatePlace[] = [place("text", "dong", "Một dòng", "A line")];
