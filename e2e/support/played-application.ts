import { writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type ServerType, serve } from "@hono/node-server";
import { afterAll, inject } from "vitest";
import { type Demonstration, makeDemonstration } from "../../src/server/testing/demonstration.ts";
import { startChild } from "../../tools/child-server.ts";
import { openOneAddress } from "./one-address.ts";
import { readSetUp } from "./set-up.ts";
import { sinceMoved } from "./shared-time.ts";

/** The application in this process on the demonstration province: its clock is the test's to move. */
export interface PlayedApplication extends Demonstration {
  /** Address without a slash at the end. */
  readonly url: string;
}

const opened: (() => Promise<unknown>)[] = [];

afterAll(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

/** Serves the built pages and the whole application on a free port of this machine, on a clock that stands. */
export async function playApplication(start?: string): Promise<PlayedApplication> {
  return readSetUp().processes > 1 ? playBehindOneAddress(start, readSetUp().processes) : playHere(start);
}

async function playHere(start?: string, since?: () => number): Promise<PlayedApplication> {
  const demo = await makeDemonstration(start, since);
  const server = await new Promise<ServerType>((resolve) => {
    const started = serve({ fetch: demo.app.fetch, port: 0, hostname: "127.0.0.1" }, () => resolve(started));
  });
  opened.push(() => new Promise((resolve) => server.close(resolve)));
  return { ...demo, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** This process and others beside it take turns; all live at the time of this one. */
async function playBehindOneAddress(start: string | undefined, count: number): Promise<PlayedApplication> {
  let set = Date.now();
  const first = await playHere(start, () => sinceMoved({ stands: 0, set }));
  const file = join(first.place.home, "time.json");
  const tell = () => {
    set = Date.now();
    writeFileSync(file, JSON.stringify({ stands: first.clock.now().getTime(), set }));
  };
  tell();
  const given = JSON.stringify({ cluster: inject("testCluster"), place: first.place, file });
  const script = join(import.meta.dirname, "played-process.ts");
  const others = Array.from({ length: count - 1 }, () => startChild({ args: [script, given] }));
  const servers = await Promise.all(others);
  opened.push(() => Promise.all(servers.map((server) => server.stop())));
  const front = await openOneAddress();
  opened.push(() => front.close());
  front.leadTo([first.url, ...servers.map((server) => server.url)]);
  const clock: PlayedApplication["clock"] = {
    now: first.clock.now,
    set(instant) {
      first.clock.set(instant);
      tell();
    },
    advance(milliseconds) {
      first.clock.advance(milliseconds);
      tell();
    },
  };
  return { ...first, clock, url: front.url };
}
