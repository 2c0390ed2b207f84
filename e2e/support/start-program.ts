import { type ChildServer, startChild } from "../../tools/child-server.ts";
import { openOneAddress } from "./one-address.ts";
import { makeOwnDatabase } from "./own-database.ts";
import { readSetUp } from "./set-up.ts";

/** The program as the set-up of the journeys wants it: one process or several, on a home and a database of its own. */
export interface Program {
  /** Without a slash at the end; the same after a restart. */
  readonly url: string;
  /** Ends every process at once in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Starts them again on what was stored. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it with the arguments of one process; `home` becomes its data home. */
export async function startProgram(args: readonly string[], home: string): Promise<Program> {
  const setUp = readSetUp();
  const database = setUp.database === undefined ? undefined : await makeOwnDatabase(setUp.database);
  const env = { CONGTAM_HOME: home, NO_COLOR: "1", ...database?.env };
  const program = setUp.processes > 1 ? await startSeveral(args, env, setUp.processes) : await startOne(args, env);
  return {
    ...program,
    async stop() {
      await program.stop();
      await database?.drop();
    },
  };
}

async function startOne(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Program> {
  const start = (port: string) => startChild({ args, env: { ...env, PORT: port } });
  let server = await start("0");
  const { origin, port } = new URL(server.url);
  return {
    url: origin,
    kill: () => server.kill(),
    async restart() {
      server = await start(port);
    },
    stop: () => server.stop(),
  };
}

async function startSeveral(args: readonly string[], env: NodeJS.ProcessEnv, count: number): Promise<Program> {
  const front = await openOneAddress();
  let servers: ChildServer[] = [];
  const behind = { ...env, PORT: "0", CONGTAM_TRUST_PROXY: "loopback", CONGTAM_SECURE_COOKIES: "0" };
  const restart = async () => {
    // The first one fills an empty database; the others find it filled.
    servers = [await startChild({ args, env: behind })];
    const others = Array.from({ length: count - 1 }, () => startChild({ args, env: behind }));
    servers.push(...(await Promise.all(others)));
    front.leadTo(servers.map((server) => server.url));
  };
  await restart();
  return {
    url: front.url,
    async kill() {
      front.leadTo([]);
      await Promise.all(servers.map((server) => server.kill()));
    },
    restart,
    async stop() {
      await front.close();
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}
