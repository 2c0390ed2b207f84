import { parseEnv } from "../../server/env.ts";
import { loadCommands } from "../commands.ts";
import { createContext } from "../context.ts";
import { type CommandMaker, languageFromArgs, runCli } from "../run.ts";

/**
 * Runs a command line with its own environment, without a terminal; gives the exit code and what was said. Quotes keep
 * words together: `user add an --name 'Nguyễn Văn An'`.
 */
export async function runLine(
  line: string,
  makers?: readonly CommandMaker[],
  environment: Record<string, string> = {},
): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ["", ""];
  const args = [...line.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "");
  const context = createContext({
    language: languageFromArgs(args) ?? "vi",
    readEnv: () => parseEnv(environment),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  const code = await runCli(args, context, makers ?? (await loadCommands(args)));
  return { code, out, err };
}
