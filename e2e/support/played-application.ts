import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { afterAll } from "vitest";
import { type Demonstration, makeDemonstration } from "../../src/server/testing/demonstration.ts";

/** The application in this process on the demonstration province: its clock is the test's to move. */
export interface PlayedApplication extends Demonstration {
  /** Address without a slash at the end. */
  readonly url: string;
}

const servers: ServerType[] = [];

afterAll(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

/** Serves the built pages and the whole application on a free port of this machine, on a clock that stands. */
export async function playApplication(start?: string): Promise<PlayedApplication> {
  const demo = await makeDemonstration(start);
  const server = await new Promise<ServerType>((resolve) => {
    const started = serve({ fetch: demo.app.fetch, port: 0, hostname: "127.0.0.1" }, () => resolve(started));
  });
  servers.push(server);
  return { ...demo, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
