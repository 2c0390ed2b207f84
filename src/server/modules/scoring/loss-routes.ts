import * as lossLines from "../../../contract/scoring/loss-lines.ts";
import * as losses from "../../../contract/scoring/losses.ts";
import * as standings from "../../../contract/scoring/standings.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { ScoringDeps } from "./deps.ts";
import { getUnitLosses } from "./service/losses/get-unit-losses.ts";
import { listLossGroups, listLossLines } from "./service/losses/list-losses.ts";
import { listStandings } from "./service/losses/list-standings.ts";

/** Results by stage and where points were lost. Each line: which operation, which service. */
export function lossRoutes(app: HttpApp, on: MountDeps, deps: ScoringDeps): void {
  mount(app, on, standings.listStandings, ({ context, params, query }) =>
    listStandings(deps, context, params.roundId, query),
  );
  mount(app, on, lossLines.listLossLines, ({ context, params, query }) =>
    listLossLines(deps, context, params.roundId, query),
  );
  mount(app, on, lossLines.listLossGroups, ({ context, params, query }) =>
    listLossGroups(deps, context, params.roundId, query),
  );
  mount(app, on, losses.getUnitLosses, ({ context, params, query }) => getUnitLosses(deps, context, params, query));
}
