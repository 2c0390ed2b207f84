import type { HttpApp, MountDeps } from "../../http/mount.ts";
import type { ScoringDeps } from "./deps.ts";

/** Criteria sets. Each line: which operation, which service. */
export function criteriaSetRoutes(_app: HttpApp, _mounting: MountDeps, _deps: ScoringDeps): void {}
