import { readEnv, readLanguage } from "../server/env.ts";
import { loadCommands } from "./commands.ts";
import { createContext } from "./context.ts";
import { languageFromArgs, runCli } from "./run.ts";
import { askSecret } from "./terminal/ask-secret.ts";

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

const args = process.argv.slice(2);
const context = createContext({
  language: languageFromArgs(args) ?? readLanguage(),
  readEnv,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  errIsTerminal: process.stderr.isTTY === true,
  askSecret,
});
process.exitCode = await runCli(args, context, await loadCommands(args));
