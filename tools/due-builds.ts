import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What has to be built before a start. */
export interface DueBuilds {
  /** The officers' application: it was never built, or from other sources. The verifier is built with it. */
  readonly web: boolean;
  /** The offered verifier. */
  readonly verifier: boolean;
}

/** Where the built application keeps the digest of the sources it was made of. */
export const buildMark = join("web", ".build-hash");

/** The verifier that the public site offers to everybody: a start without it would offer what is not there. */
export const verifierFile = "verify.mjs";

/** Compares the folder of what was built with the digest of the sources. */
export function findDueBuilds(dist: string, hash: string): DueBuilds {
  const web = readBuiltHash(dist) !== hash;
  return { web, verifier: web || !existsSync(join(dist, verifierFile)) };
}

/** The digest of the sources of what is built; empty where nothing is. */
export function readBuiltHash(dist: string): string {
  const mark = join(dist, buildMark);
  return existsSync(mark) ? readFileSync(mark, "utf8") : "";
}
