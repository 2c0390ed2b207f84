import * as losses from "../../../contract/scoring/losses.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { ScoringDeps } from "./deps.ts";
import { getUnitLosses } from "./service/losses/get-unit-losses.ts";

/** Results by stage and where points were lost. Each line: which operation, which service. */
export function lossRoutes(app: HttpApp, on: MountDeps, deps: ScoringDeps): void {
  mount(app, on, losses.getUnitLosses, ({ context, params, query }) => getUnitLosses(deps, context, params, query));
}
