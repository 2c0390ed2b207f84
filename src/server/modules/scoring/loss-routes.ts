import * as lossLines from "../../../contract/scoring/loss-lines.ts";
import * as losses from "../../../contract/scoring/losses.ts";
import * as exports from "../../../contract/scoring/result-exports.ts";
import * as standings from "../../../contract/scoring/standings.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { ScoringDeps } from "./deps.ts";
import { getAgencyAnnex } from "./service/losses/agency-annex.ts";
import { getUnitLosses } from "./service/losses/get-unit-losses.ts";
import { listLossGroups, listLossLines } from "./service/losses/list-losses.ts";
import { listStandings } from "./service/losses/list-standings.ts";
import { getResultLetter } from "./service/losses/result-letter.ts";
import { getScoreMatrix } from "./service/losses/score-matrix.ts";

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
  mount(app, on, exports.getScoreMatrix, ({ context, params, query }) =>
    getScoreMatrix(deps, context, params.roundId, query),
  );
  mount(app, on, exports.getResultLetter, ({ context, params, query }) =>
    getResultLetter(deps, context, params, query.format),
  );
  mount(app, on, exports.getAgencyAnnex, ({ context, params, query }) => getAgencyAnnex(deps, context, params, query));
}
