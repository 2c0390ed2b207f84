import * as extras from "../../../contract/scoring/extras.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { ScoringDeps } from "./deps.ts";
import { getExtras } from "./service/extras/get-extras.ts";
import { confirmExtras, proposeExtras } from "./service/extras/save-extras.ts";

/** Bonus and penalty of a unit. Each line: which operation, which service. */
export function extrasRoutes(app: HttpApp, on: MountDeps, deps: ScoringDeps): void {
  mount(app, on, extras.getExtras, ({ context, params }) => getExtras(deps, context, params));
  mount(app, on, extras.proposeExtras, ({ context, params, body }) => proposeExtras(deps, context, params, body));
  mount(app, on, extras.confirmExtras, ({ context, params, body }) => confirmExtras(deps, context, params, body));
}
