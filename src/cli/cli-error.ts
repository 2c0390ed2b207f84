import type { Language, Text } from "../contract/text.ts";
import type { ExitCode } from "./exit-codes.ts";

/** An expected end of a command: what to tell the person at the terminal, and the exit code. */
export class CliError extends Error {
  readonly exitCode: ExitCode;
  readonly text: Text;

  constructor(exitCode: ExitCode, text: Text) {
    super(text.en);
    this.name = "CliError";
    this.exitCode = exitCode;
    this.text = text;
  }

  tell(language: Language): string {
    return this.text[language];
  }
}
