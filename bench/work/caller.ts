import { signIn } from "../sign-in.ts";

/** Somebody at work over the network; every answer other than the expected kind ends the work. */
export interface Caller {
  /** The whole answer, whatever kind of file it is. */
  read(path: string): Promise<{ readonly type: string; readonly bytes: Buffer }>;
  /** An answer in JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: answers of the application's own operations, whose schemas are tested
  ask(path: string): Promise<any>;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  send(method: "POST" | "PUT" | "DELETE", path: string, body?: object | Uint8Array<ArrayBuffer>): Promise<any>;
}

/** A visitor without an account; with a cookie the person it belongs to. */
export function openCaller(url: string, cookie?: string): Caller {
  const call = async (path: string, init: RequestInit = {}) => {
    const headers = { ...(cookie !== undefined && { cookie }), ...(init.headers as Record<string, string>) };
    const answer = await fetch(new URL(path, url), { ...init, headers });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (!answer.ok)
      throw new Error(`${init.method ?? "GET"} ${path}: ${answer.status} ${bytes.toString().slice(0, 300)}`);
    return { type: answer.headers.get("content-type") ?? "", bytes };
  };
  return {
    read: (path) => call(path),
    ask: async (path) => JSON.parse((await call(path)).bytes.toString()),
    async send(method, path, body) {
      const isFile = body instanceof Uint8Array;
      const headers = { "content-type": isFile ? "application/octet-stream" : "application/json" };
      const sent = body === undefined ? {} : { body: isFile ? body : JSON.stringify(body), headers };
      const { bytes } = await call(path, { method, ...sent });
      return bytes.length === 0 ? undefined : JSON.parse(bytes.toString());
    },
  };
}

/** A person of the demonstration province, signed in. */
export async function enter(url: string, login: string): Promise<Caller> {
  return openCaller(url, await signIn(url, login));
}
