import { type CommandMaker, withoutLanguage } from "./run.ts";

/** Every command of the program, in the order of its help. */
const loaders: Readonly<Record<string, () => Promise<CommandMaker>>> = {
  start: async () => (await import("./commands/start.ts")).startCommand,
  init: async () => (await import("./commands/init.ts")).initCommand,
  migrate: async () => (await import("./commands/migrate.ts")).migrateCommand,
  backup: async () => (await import("./commands/backup.ts")).backupCommand,
  restore: async () => (await import("./commands/restore.ts")).restoreCommand,
  files: async () => (await import("./commands/files.ts")).filesCommand,
  user: async () => (await import("./commands/user.ts")).userCommand,
  score: async () => (await import("./commands/score.ts")).scoreCommand,
  verify: async () => (await import("./commands/verify.ts")).verifyCommand,
  keys: async () => (await import("./commands/keys.ts")).keysCommand,
  audit: async () => (await import("./commands/audit.ts")).auditCommand,
  demo: async () => (await import("./commands/demo.ts")).demoCommand,
};

/**
 * The commands that a command line needs: the one it begins with, else all (for the help, or to say that there is no such
 * command). Loading all of them would make the small ones wait for the whole server.
 */
export async function loadCommands(args: readonly string[]): Promise<readonly CommandMaker[]> {
  const name = withoutLanguage(args)[0] ?? "";
  const one = Object.hasOwn(loaders, name) ? loaders[name] : undefined;
  return Promise.all((one ? [one] : Object.values(loaders)).map((load) => load()));
}
