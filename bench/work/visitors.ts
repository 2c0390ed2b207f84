import type { Caller } from "./caller.ts";

const mostAddresses = 150;

/** Addresses of the public site that can be reached from its first page, the nearest first; tables and files too. */
export async function findAddresses(visitor: Caller): Promise<readonly string[]> {
  const found = new Set(["/"]);
  for (const path of found) {
    const { type, bytes } = await visitor.read(path);
    if (!type.startsWith("text/html")) continue;
    for (const [, link = ""] of bytes.toString().matchAll(/ href="(\/[^"#]*)/g)) {
      const address = link.replaceAll("&amp;", "&");
      // The officers' application is a program, and the change of language answers with where one was.
      if (!address.startsWith("/app") && !address.includes("lang=") && found.size < mostAddresses) found.add(address);
    }
  }
  return [...found];
}

/** Reads one address after the other, each the next at every turn. */
export function readAround(visitor: Caller, addresses: readonly string[], from: number): () => Promise<void> {
  let at = from;
  return async () => {
    await visitor.read(addresses[at % addresses.length] ?? "/");
    at += 1;
  };
}
