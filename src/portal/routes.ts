import type { HttpApp } from "../server/http/mount.ts";
import type { ScoringDeps } from "../server/modules/scoring/deps.ts";

export interface PortalDeps {
  readonly basePath: string;
  readonly scoring: ScoringDeps;
}

/** The citizen pages: no sign-in, no scripts. */
export function portalRoutes(_app: HttpApp, _deps: PortalDeps): void {}
