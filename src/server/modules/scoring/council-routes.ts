import * as council from "../../../contract/scoring/council.ts";
import * as agenda from "../../../contract/scoring/council-agenda.ts";
import * as decisions from "../../../contract/scoring/council-decisions.ts";
import * as sessions from "../../../contract/scoring/council-sessions.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { EvidenceDeps, ScoringDeps } from "./deps.ts";
import { listAgenda } from "./service/council/agenda-lines.ts";
import { getAgendaWorkbook } from "./service/council/agenda-workbook.ts";
import { finishCouncil, reopenCouncil, saveCouncilRules } from "./service/council/council-state.ts";
import { addCouncilCase, castVote, decideCase, proposeDecision } from "./service/council/decide-cases.ts";
import { computeDecisionEffect, getCouncilCase } from "./service/council/get-case.ts";
import { getCouncilWork } from "./service/council/get-work.ts";
import { attachMinutes, openMinutesScan } from "./service/council/minutes-scan.ts";
import { addCouncilSession, changeCouncilSession } from "./service/council/sessions.ts";
import { settleUnfilled } from "./service/council/settle-unfilled.ts";
import { listCouncilDecisions } from "./service/council/unit-decisions.ts";

/** The council of a round: its agenda, votes, decisions, meetings and papers. Each line: which operation, which service. */
export function councilRoutes(app: HttpApp, on: MountDeps, deps: ScoringDeps): void {
  mount(app, on, council.getCouncilWork, ({ context, params }) => getCouncilWork(deps, context, params.roundId));
  mount(app, on, council.getCouncilCase, ({ context, params, query }) =>
    getCouncilCase(deps, context, params.roundId, query),
  );
  mount(app, on, council.computeDecisionEffect, ({ context, params, body }) =>
    computeDecisionEffect(deps, context, params.roundId, body),
  );
  mount(app, on, council.addCouncilCase, ({ context, params, body }) =>
    addCouncilCase(deps, context, params.roundId, body),
  );
  mount(app, on, council.proposeDecision, ({ context, params, body }) =>
    proposeDecision(deps, context, params.roundId, body),
  );
  mount(app, on, council.castVote, ({ context, params, body }) => castVote(deps, context, params, body));
  mount(app, on, council.decideCase, ({ context, params, body }) => decideCase(deps, context, params, body));
  mount(app, on, council.saveCouncilRules, ({ context, params, body }) =>
    saveCouncilRules(deps, context, params.roundId, body),
  );
  mount(app, on, council.settleUnfilled, ({ context, params, body }) =>
    settleUnfilled(deps, context, params.roundId, body),
  );
  mount(app, on, council.finishCouncil, ({ context, params, body }) =>
    finishCouncil(deps, context, params.roundId, body),
  );
  mount(app, on, council.reopenCouncil, ({ context, params, body }) =>
    reopenCouncil(deps, context, params.roundId, body),
  );
  mount(app, on, agenda.listAgenda, ({ context, params }) => listAgenda(deps, context, params.roundId));
  mount(app, on, agenda.getAgendaWorkbook, ({ context, params }) => getAgendaWorkbook(deps, context, params.roundId));
  mount(app, on, decisions.listCouncilDecisions, ({ context, params }) => listCouncilDecisions(deps, context, params));
  mount(app, on, sessions.addCouncilSession, ({ context, params, body }) =>
    addCouncilSession(deps, context, params.roundId, body),
  );
  mount(app, on, sessions.changeCouncilSession, ({ context, params, body }) =>
    changeCouncilSession(deps, context, params, body),
  );
}

/** The signed minutes lie with the files. */
export function councilFileRoutes(app: HttpApp, on: MountDeps, deps: EvidenceDeps): void {
  mount(app, on, sessions.attachMinutes, ({ context, params, query, body }) =>
    attachMinutes(deps, context, params, query, body),
  );
  mount(app, on, sessions.openMinutesScan, ({ context, params }) => openMinutesScan(deps, context, params));
}
