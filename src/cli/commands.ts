import { auditCommand } from "./commands/audit.ts";
import { backupCommand } from "./commands/backup.ts";
import { demoCommand } from "./commands/demo.ts";
import { initCommand } from "./commands/init.ts";
import { migrateCommand } from "./commands/migrate.ts";
import { restoreCommand } from "./commands/restore.ts";
import { scoreCommand } from "./commands/score.ts";
import { startCommand } from "./commands/start.ts";
import { userCommand } from "./commands/user.ts";
import type { CommandMaker } from "./run.ts";

/** Every command of the program, in the order of its help. */
export const commands: readonly CommandMaker[] = [
  startCommand,
  initCommand,
  migrateCommand,
  backupCommand,
  restoreCommand,
  userCommand,
  scoreCommand,
  auditCommand,
  demoCommand,
];
