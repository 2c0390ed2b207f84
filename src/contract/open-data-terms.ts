import type { Text } from "./text.ts";

/** On what terms a province lets its published figures be used; what it did not state stays open. */
export interface OpenDataTerms {
  /** The licence or the decision on open data that the province named. */
  readonly licence: Text | undefined;
  /** Where its text stands. */
  readonly link: string | undefined;
  /** Whom to ask: an office with its address, telephone or mail. */
  readonly contact: string | undefined;
}
