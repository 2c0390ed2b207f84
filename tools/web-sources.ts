import { digestSources } from "./sources-digest.mjs";

/** Everything the officers' application and the verifier are made from. */
const SOURCES = [
  "index.html",
  "vite.config.ts",
  "package-lock.json",
  "src/web",
  "src/contract",
  "src/domain",
  "src/verifier",
];

/** Fingerprint of the sources of the web: it changes with any name or any byte of them, tests aside. */
export const computeWebHash = (root: string): string => digestSources(root, SOURCES);
