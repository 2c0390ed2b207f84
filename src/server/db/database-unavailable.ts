import type { Text } from "../../contract/text.ts";

/** The database cannot be reached or started; the text says why and what to do, in both languages. */
export class DatabaseUnavailable extends Error {
  override name = "DatabaseUnavailable";
  readonly text: Text;

  constructor(text: Text, options?: ErrorOptions) {
    super(text.en, options);
    this.text = text;
  }
}
