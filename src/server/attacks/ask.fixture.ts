import type { HttpApp } from "../http/mount.ts";

export interface Heard {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The code of a refusal. */
  readonly code: string | undefined;
}

/** Sends a request with exactly these headers, as no browser or client of ours would. */
export async function ask(
  app: HttpApp,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Promise<Heard> {
  const response = await app.request(path, { method, headers, ...(body !== undefined && { body }) });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, code: codeOf(text) };
}

function codeOf(text: string): string | undefined {
  try {
    return JSON.parse(text).code;
  } catch {
    return undefined;
  }
}
