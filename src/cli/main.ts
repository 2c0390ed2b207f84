import { readEnv, readLanguage } from "../server/env.ts";
import { migrateCommand } from "./commands/migrate.ts";
import { scoreCommand } from "./commands/score.ts";
import { startCommand } from "./commands/start.ts";
import { createContext } from "./context.ts";
import { type CommandMaker, languageFromArgs, runCli } from "./run.ts";

/** Every command of the program, in the order of its help. */
const commands: readonly CommandMaker[] = [startCommand, migrateCommand, scoreCommand];

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

const args = process.argv.slice(2);
const context = createContext({
  language: languageFromArgs(args) ?? readLanguage(),
  readEnv,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
process.exitCode = await runCli(args, context, commands);
