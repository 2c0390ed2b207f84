import { renameSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type ServerType, serve } from "@hono/node-server";
import { inject } from "vitest";
import type { HttpApp } from "../../src/server/http/mount.ts";
import { type Demonstration, makeDemonstration } from "../../src/server/testing/demonstration.ts";
import { dropAfterFile } from "../../src/server/testing/made.ts";
import { startChild } from "../../tools/child-server.ts";
import { openOneAddress } from "./one-address.ts";
import { type ProviderUse, waysIn } from "./provider-use.ts";
import { readSetUp } from "./set-up.ts";
import { sinceMoved } from "./shared-time.ts";

/** The application in this process on the demonstration province: its clock is the test's to move. */
export interface PlayedApplication extends Demonstration {
  /** Address without a slash at the end. */
  readonly url: string;
}

interface PlayOptions {
  /** An identity provider that sends people back to the address it is given. */
  readonly provider?: ((url: string) => Promise<ProviderUse>) | undefined;
}

/** Serves the built pages and the whole application on a free port of this machine, on a clock that stands. */
export async function playApplication(start?: string, options: PlayOptions = {}): Promise<PlayedApplication> {
  const { processes } = readSetUp();
  if (processes > 1) return playBehindOneAddress(start, options, processes);
  const { url, begin } = await listen();
  const use = await options.provider?.(url);
  const demo = await makeDemonstration(start, { signIn: waysIn(use) });
  begin(demo.app);
  return { ...demo, url };
}

/** An address that answers as soon as there is an application. */
async function listen() {
  let app: HttpApp | undefined;
  const fetch = (request: Request, env: object) => app?.fetch(request, env) ?? new Response(null, { status: 503 });
  const server = await new Promise<ServerType>((resolve) => {
    const started = serve({ fetch, port: 0, hostname: "127.0.0.1" }, () => resolve(started));
  });
  dropAfterFile(() => new Promise((resolve) => server.close(() => resolve())));
  const begin = (made: HttpApp) => {
    app = made;
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, begin };
}

/** This process and others beside it take turns; all live at the time of this one. */
async function playBehindOneAddress(
  start: string | undefined,
  { provider }: PlayOptions,
  count: number,
): Promise<PlayedApplication> {
  const front = await openOneAddress();
  dropAfterFile(() => front.close());
  const use = await provider?.(front.url);
  let set = Date.now();
  const { url, begin } = await listen();
  const options = { sinceMoved: () => sinceMoved({ stands: 0, set }), signIn: waysIn(use) };
  const demo = await makeDemonstration(start, options);
  begin(demo.app);
  const file = join(demo.place.home, "time.json");
  const tell = () => {
    set = Date.now();
    // In the place of the old one as a whole: the other processes read it at any moment.
    writeFileSync(`${file}.new`, JSON.stringify({ stands: demo.clock.now().getTime(), set }));
    renameSync(`${file}.new`, file);
  };
  tell();
  const given = JSON.stringify({ cluster: inject("testCluster"), place: demo.place, file, use });
  const script = join(import.meta.dirname, "played-process.ts");
  const others = Array.from({ length: count - 1 }, () => startChild({ args: [script, given] }));
  const servers = await Promise.all(others);
  dropAfterFile(async () => {
    await Promise.all(servers.map((server) => server.stop()));
  });
  front.leadTo([url, ...servers.map((server) => server.url)]);
  const clock: PlayedApplication["clock"] = {
    now: demo.clock.now,
    set(instant) {
      demo.clock.set(instant);
      tell();
    },
    advance(milliseconds) {
      demo.clock.advance(milliseconds);
      tell();
    },
  };
  return { ...demo, clock, url: front.url };
}
