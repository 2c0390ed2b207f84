/** A text in both languages, as the contract's `Text`. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/**
 * text: as typed, spaces tidied; code: text in which zeros in front count; integer, decimal: numbers (decimal as exact
 * text); day: a calendar day; choice: one of the listed values; boolean: yes or no.
 */
export type ImportType = "text" | "code" | "integer" | "decimal" | "day" | "choice" | "boolean";

export interface ImportChoice {
  readonly value: string;
  readonly label: Words;
  /** Other words that people write for it. */
  readonly aliases?: readonly string[];
}

/** One column that a file may or must have. Titles are matched without diacritics and case, in both languages. */
export interface ImportColumn {
  readonly key: string;
  readonly title: Words;
  /** Other titles under which people know the column. */
  readonly aliases?: readonly string[];
  readonly type: ImportType;
  readonly required: boolean;
  readonly choices?: readonly ImportChoice[];
  readonly maxLength?: number;
  /** Only such texts are allowed; the words complete the sentence of the fault. */
  readonly pattern?: { readonly regex: RegExp; readonly words: Words };
  /** What to write, for the sheet of guidance. */
  readonly guide: Words;
  readonly example: string;
}

export type ImportValue = string | number | boolean | null;

/** One row of a file after its cells were read; `unreadable` names cells without a readable value and missing columns. */
export interface ImportRow {
  readonly sheet: string;
  /** As the spreadsheet counts: the header is mostly row 1. */
  readonly row: number;
  readonly values: Readonly<Record<string, ImportValue>>;
  readonly unreadable: readonly string[];
}

/** One bad place: sheet, row (0: the sheet as a whole), column title (null: the row as a whole), what and the mend. */
export interface ImportFault {
  readonly sheet: string;
  readonly row: number;
  readonly column: string | null;
  readonly words: Words;
}

export interface FieldChange {
  readonly field: Words;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** A value for people: the same in both languages, or in words of each ("1,35" and "1.35"). */
export type FieldValue = string | Words | null;

/** What one row would do. */
export interface PreviewRow {
  readonly sheet: string;
  readonly row: number;
  readonly outcome: "new" | "changed" | "unchanged" | "faulty";
  readonly label: string;
  readonly changes: readonly FieldChange[];
}

export interface ImportCheck<Plan> {
  readonly rows: readonly PreviewRow[];
  readonly faults: readonly ImportFault[];
  /** What applying would write; used only where there is no fault. */
  readonly plan: Plan;
}

/** One sort of import: its columns, and how rows are set against what is stored. Pure; reading and writing are not its. */
export interface ImportDefinition<State, Plan> {
  readonly code: string;
  readonly title: Words;
  readonly columns: readonly ImportColumn[];
  /** Checks all rows together against the stored state. `now` and `nextId` are for the rows it plans to write. */
  readonly check: (
    rows: readonly ImportRow[],
    state: State,
    context: { readonly now: string; readonly nextId: () => string },
  ) => ImportCheck<Plan>;
}

/** Fills `{name}` places in both languages. */
export function fillWords(words: Words, values: Readonly<Record<string, string | number>>): Words {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
  return { vi: fill(words.vi), en: fill(words.en) };
}
