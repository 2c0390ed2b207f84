import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startChild } from "../../tools/child-server.ts";

/** A program of its own, with the demonstration, whose clock the journey moves. */
export interface TimedApplication {
  readonly url: string;
  /** Folder of everything it stores. */
  readonly home: string;
  /** From now on the program takes this instant for the present; time goes on from there. */
  moveTo(instant: Date): Promise<void>;
  /** Ends the program at once in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Starts it again at the same address, on what it had stored. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it on a home of its own, so that no other journey sees the time move. */
export async function startTimedApplication(): Promise<TimedApplication> {
  const folder = await mkdtemp(join(tmpdir(), "congtam-timed-"));
  const home = join(folder, "home");
  const file = join(folder, "ahead");
  await writeFile(file, "0");
  const start = (port: string) =>
    startChild({
      args: [join(import.meta.dirname, "timed-server.ts"), file],
      env: { CONGTAM_HOME: home, PORT: port, NO_COLOR: "1" },
    });
  let server = await start("0");
  const { port } = new URL(server.url);
  return {
    url: server.url.replace(/\/$/, ""),
    home,
    moveTo: (instant) => writeFile(file, String(instant.getTime() - Date.now())),
    kill: () => server.kill(),
    async restart() {
      server = await start(port);
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
