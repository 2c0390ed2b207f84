import type { Language, Text } from "../contract/text.ts";
import type { Env, EnvResult } from "../server/env.ts";
import { CliError } from "./cli-error.ts";
import { exitCodes } from "./exit-codes.ts";

/** What a command gets from around it; tests give their own. */
export interface CliContext {
  readonly language: Language;
  /** The text in the language of the person at the terminal. */
  readonly t: (text: Text) => string;
  /** Settings of the environment; ends the command with the full list of faults when they are wrong. */
  readonly env: () => Env;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Standard error is a screen, on which a line can be written over. */
  readonly errIsTerminal: boolean;
  /** Asks without showing what is typed; undefined where there is no terminal. */
  readonly askSecret: (question: string) => Promise<string | undefined>;
}

export interface CliSurroundings {
  readonly language: Language;
  readonly readEnv: () => EnvResult;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly errIsTerminal?: boolean;
  readonly askSecret?: (question: string) => Promise<string | undefined>;
}

export function createContext(surroundings: CliSurroundings): CliContext {
  const { language, out, err } = surroundings;
  return {
    language,
    out,
    err,
    errIsTerminal: surroundings.errIsTerminal ?? false,
    askSecret: surroundings.askSecret ?? (async () => undefined),
    t: (text) => text[language],
    env: () => {
      const result = surroundings.readEnv();
      if (result.ok) return result.env;
      const list = (pick: Language) => result.faults.map((fault) => `  ${fault.variable}: ${fault[pick]}`).join("\n");
      throw new CliError(exitCodes.environment, {
        vi: `Biến môi trường chưa đúng:\n${list("vi")}`,
        en: `Environment variables are wrong:\n${list("en")}`,
      });
    },
  };
}
