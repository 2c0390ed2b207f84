import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyHome } from "../../src/server/testing/copy-home.ts";
import { type Program, startProgram } from "./start-program.ts";

/** A program of its own, with the demonstration, whose clock the journey moves. */
export interface TimedApplication extends Program {
  /** Folder of everything it stores. */
  readonly home: string;
  /** From now on the program takes this instant for the present; time goes on from there. */
  moveTo(instant: Date): Promise<void>;
}

/**
 * Starts it on a home of its own, so that no other journey sees the time move: a copy of `loaded` where one is named,
 * else an empty one that it fills.
 */
export async function startTimedApplication(loaded = ""): Promise<TimedApplication> {
  const folder = await mkdtemp(join(tmpdir(), "congtam-timed-"));
  const home = join(folder, "home");
  const file = join(folder, "ahead");
  await writeFile(file, "0");
  if (loaded !== "") await copyHome(loaded, home);
  const program = await startProgram([join(import.meta.dirname, "timed-server.ts"), file], home);
  return {
    ...program,
    home,
    moveTo: (instant) => writeFile(file, String(instant.getTime() - Date.now())),
    async stop() {
      await program.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
