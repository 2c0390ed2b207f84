import * as inputs from "../../../contract/scoring/inputs.ts";
import * as ranking from "../../../contract/scoring/ranking.ts";
import * as rounds from "../../../contract/scoring/rounds.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { ScoringDeps } from "./deps.ts";
import { changeRound } from "./service/change-round.ts";
import { getComponentSpread, listComponentSpreads } from "./service/component-spreads.ts";
import { createRound } from "./service/create-round.ts";
import { applyInputImport, previewInputImport } from "./service/import-inputs.ts";
import { getInputTemplate } from "./service/input-template.ts";
import { getUnitResult, listRanking } from "./service/read-ranking.ts";
import { getRound, listRoundHistory, listRounds, listRoundUnits } from "./service/read-rounds.ts";
import { removeRound } from "./service/remove-round.ts";
import { changeUnitInputs, getUnitInputs } from "./service/unit-inputs.ts";

/** Rounds, inputs, results. Each line: which operation, which service. */
export function roundRoutes(app: HttpApp, on: MountDeps, deps: ScoringDeps): void {
  mount(app, on, rounds.listRounds, ({ context, query }) => listRounds(deps, context, query));
  mount(app, on, rounds.createRound, ({ context, body }) => createRound(deps, context, body));
  mount(app, on, rounds.getRound, ({ context, params }) => getRound(deps, context, params.roundId));
  mount(app, on, rounds.changeRound, ({ context, params, body }) => changeRound(deps, context, params.roundId, body));
  mount(app, on, rounds.removeRound, ({ context, params, body }) => removeRound(deps, context, params.roundId, body));
  mount(app, on, rounds.listRoundUnits, ({ context, params, query }) =>
    listRoundUnits(deps, context, params.roundId, query),
  );
  mount(app, on, rounds.listRoundHistory, ({ context, params }) => listRoundHistory(deps, context, params.roundId));
  mount(app, on, ranking.listRanking, ({ context, params, query }) =>
    listRanking(deps, context, params.roundId, query),
  );
  mount(app, on, ranking.getUnitResult, ({ context, params, query }) => getUnitResult(deps, context, params, query));
  mount(app, on, ranking.listComponentSpreads, ({ context, params, query }) =>
    listComponentSpreads(deps, context, params.roundId, query),
  );
  mount(app, on, ranking.getComponentSpread, ({ context, params, query }) =>
    getComponentSpread(deps, context, params.roundId, query),
  );
  mount(app, on, inputs.getInputTemplate, ({ context, params, query }) =>
    getInputTemplate(deps, context, params.roundId, query),
  );
  mount(app, on, inputs.previewInputImport, ({ context, params, body }) =>
    previewInputImport(deps, context, params.roundId, body),
  );
  mount(app, on, inputs.applyInputImport, ({ context, params, body }) => applyInputImport(deps, context, params, body));
  mount(app, on, inputs.getUnitInputs, ({ context, params }) =>
    getUnitInputs(deps, context, params.roundId, params.unitId),
  );
  mount(app, on, inputs.changeUnitInputs, ({ context, params, body }) => changeUnitInputs(deps, context, params, body));
}
