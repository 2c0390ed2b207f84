import { serve } from "@hono/node-server";
import { completeDemonstration } from "../../demo/load-demonstration.ts";
import { portal } from "../portal/routes.ts";
import type { RequestLine } from "./app.ts";
import { startBackground } from "./background.ts";
import { compose, type Services } from "./compose.ts";
import type { Env } from "./env.ts";
import { makeIdentityParts } from "./modules/identity/parts.ts";
import { syncRoles } from "./modules/identity/service/reference-data.ts";
import { stopBundleThreads } from "./modules/scoring/service/publication/open-bundle-thread.ts";
import { openData } from "./open-data.ts";
import { type Clock, systemClock } from "./platform/clock.ts";
import { openFileStore } from "./platform/files/open-file-store.ts";
import { makeIds } from "./platform/ids.ts";
import { openChannels } from "./platform/messages/channels.ts";
import { openProvider } from "./platform/oidc/open-sign-in.ts";
import { openSigningKeys } from "./platform/signing-keys.ts";
import { probePort } from "./port-probe.ts";
import { makeStorage } from "./storage.ts";

/** A running server. */
export interface RunningServer {
  /** Address people open. */
  readonly url: string;
  /** Lets the requests under way end, then closes everything; safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts everything: database, migrations, the demonstration when the database is empty, background loops, HTTP. The
 * only place that starts things; what fails on the way leaves nothing running. Only journeys that play a whole year give
 * a clock of their own; `fill` loads the demonstration into an empty database.
 */
export async function startServer(
  env: Env,
  say: (message: string) => void,
  clock: Clock = systemClock,
  fill: typeof completeDemonstration = completeDemonstration,
): Promise<RunningServer> {
  const ids = makeIds(clock);
  await probePort(env.host, env.port);
  const files = await openFileStore(env);
  await files.check();
  const data = await openData({ ...env, clock, log: say });
  try {
    const identity = await makeIdentityParts(env, clock, await openProvider(env.signIn.provider));
    const log = { request: logLine(env, say), failure: logFailure };
    const channels = await openChannels(env.messages, clock);
    const has = { mail: channels.mail !== undefined, gateway: channels.gateway !== undefined };
    const { publicUrl } = env.messages;
    const { basePath, openData: terms } = env;
    const site = { basePath, terms, ...(publicUrl && { publicOrigin: new URL(publicUrl).origin }) };
    const pages = (services: Services) => portal({ ...services, ...site });
    const storage = makeStorage(env, files);
    const keys = openSigningKeys(env.home, clock);
    const made = { env, db: data.db, clock, ids, identity, storage, keys };
    const { app, services } = compose({ ...made, channels: has, log, pages });
    await syncRoles(data);
    await fill(services, say);
    const server = await listen(app.fetch, env);
    const { identity: people, uploads } = services;
    const background = startBackground({ ...uploads, identity: people, uploading: uploads, channels, log: say });
    let stopping: Promise<void> | undefined;
    const stop = async () => {
      await server.close();
      await Promise.all([background.stop(), stopBundleThreads()]);
      channels.close();
      await data.close();
    };
    return {
      url: `http://${env.host.includes(":") ? `[${env.host}]` : env.host}:${server.port}${env.basePath}/`,
      stop: () => (stopping ??= stop()),
    };
  } catch (error) {
    await data.close();
    throw error;
  }
}

function listen(fetch: Parameters<typeof serve>[0]["fetch"], env: Env) {
  const { promise, resolve, reject } = Promise.withResolvers<{ port: number; close(): Promise<void> }>();
  const server = serve({ fetch, port: env.port, hostname: env.host }, (address) => {
    const close = () =>
      new Promise<void>((done) => {
        server.close(() => done());
        if ("closeIdleConnections" in server) server.closeIdleConnections();
        // A client that never finishes must not hold the stop for ever.
        setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), 5_000).unref();
      });
    resolve({ port: address.port, close });
  });
  server.once("error", reject);
  return promise;
}

function logLine(env: Env, say: (message: string) => void) {
  if (env.log === "quiet") return () => {};
  return (line: RequestLine) => {
    if (env.log === "debug" || line.status >= 500) {
      say(`${line.method} ${line.path} ${line.status} ${line.milliseconds.toFixed(1)} ms ${line.requestId}`);
    }
  };
}

function logFailure(requestId: string, error: unknown): void {
  console.error(`${requestId}`, error);
}
