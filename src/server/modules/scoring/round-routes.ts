import type { HttpApp, MountDeps } from "../../http/mount.ts";
import type { ScoringDeps } from "./deps.ts";

/** Rounds, inputs, results. Each line: which operation, which service. */
export function roundRoutes(_app: HttpApp, _mounting: MountDeps, _deps: ScoringDeps): void {}
