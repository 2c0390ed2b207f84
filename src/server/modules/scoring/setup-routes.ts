import * as proposal from "../../../contract/scoring/assignment-proposal.ts";
import * as assignments from "../../../contract/scoring/assignments.ts";
import * as exclusions from "../../../contract/scoring/exclusions.ts";
import * as publicSite from "../../../contract/scoring/public-site.ts";
import * as setup from "../../../contract/scoring/round-setup.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { ScoringDeps } from "./deps.ts";
import { getChangesShown, showChanges } from "./service/public-site/show-changes.ts";
import { addAssignment, changeAssignment, removeAssignment } from "./service/setup/change-assignments.ts";
import { endReopening, extendWindow, reopenWindow } from "./service/setup/change-windows.ts";
import { findRoundPeople, getCouncil, saveCouncil } from "./service/setup/council.ts";
import { endExclusion, getExclusionEffect } from "./service/setup/end-exclusion.ts";
import { answerExclusionRequest, askExclusion, listExclusionRequests } from "./service/setup/exclusion-requests.ts";
import { changeExclusions, listExclusions } from "./service/setup/exclusions.ts";
import {
  applyExclusionImport,
  getExclusionTemplate,
  previewExclusionImport,
} from "./service/setup/import-exclusions.ts";
import { getRoundChecklist, openRound, returnRoundToDraft } from "./service/setup/open-for-people.ts";
import { proposeAssignments, takeProposedAssignments } from "./service/setup/propose-assignments.ts";
import { listAssignments } from "./service/setup/read-assignments.ts";
import { getRoundSchedule } from "./service/setup/read-schedule.ts";
import { saveRoundSetup } from "./service/setup/save-setup.ts";

/** Setting up and running a round. Each line: which operation, which service. */
export function roundSetupRoutes(app: HttpApp, on: MountDeps, deps: ScoringDeps): void {
  scheduleRoutes(app, on, deps);
  assignmentRoutes(app, on, deps);
  exclusionRoutes(app, on, deps);
}

function scheduleRoutes(app: HttpApp, on: MountDeps, deps: ScoringDeps): void {
  mount(app, on, setup.getRoundSchedule, ({ context, params }) => getRoundSchedule(deps, context, params.roundId));
  mount(app, on, setup.saveRoundSetup, ({ context, params, body }) =>
    saveRoundSetup(deps, context, params.roundId, body),
  );
  mount(app, on, publicSite.getChangesShown, ({ context, params }) => getChangesShown(deps, context, params.roundId));
  mount(app, on, publicSite.showChanges, ({ context, params, body }) =>
    showChanges(deps, context, params.roundId, body),
  );
  mount(app, on, setup.extendWindow, ({ context, params, body }) => extendWindow(deps, context, params, body));
  mount(app, on, setup.reopenWindow, ({ context, params, body }) => reopenWindow(deps, context, params.roundId, body));
  mount(app, on, setup.endReopening, ({ context, params, body }) => endReopening(deps, context, params, body));
  mount(app, on, setup.getRoundChecklist, ({ context, params }) => getRoundChecklist(deps, context, params.roundId));
  mount(app, on, setup.openRound, ({ context, params, body }) => openRound(deps, context, params.roundId, body));
  mount(app, on, setup.returnRoundToDraft, ({ context, params, body }) =>
    returnRoundToDraft(deps, context, params.roundId, body),
  );
}

function assignmentRoutes(app: HttpApp, on: MountDeps, deps: ScoringDeps): void {
  mount(app, on, assignments.listAssignments, ({ context, params }) => listAssignments(deps, context, params.roundId));
  mount(app, on, proposal.proposeAssignments, ({ context, params }) =>
    proposeAssignments(deps, context, params.roundId),
  );
  mount(app, on, proposal.takeProposedAssignments, ({ context, params, body }) =>
    takeProposedAssignments(deps, context, params.roundId, body),
  );
  mount(app, on, assignments.addAssignment, ({ context, params, body }) =>
    addAssignment(deps, context, params.roundId, body),
  );
  mount(app, on, assignments.changeAssignment, ({ context, params, body }) =>
    changeAssignment(deps, context, params, body),
  );
  mount(app, on, assignments.removeAssignment, ({ context, params, body }) =>
    removeAssignment(deps, context, params, body),
  );
  mount(app, on, assignments.findRoundPeople, ({ context, params, query }) =>
    findRoundPeople(deps, context, params.roundId, query),
  );
  mount(app, on, assignments.getCouncil, ({ context, params }) => getCouncil(deps, context, params.roundId));
  mount(app, on, assignments.saveCouncil, ({ context, params, body }) =>
    saveCouncil(deps, context, params.roundId, body),
  );
}

function exclusionRoutes(app: HttpApp, on: MountDeps, deps: ScoringDeps): void {
  mount(app, on, exclusions.listExclusions, ({ context, params, query }) =>
    listExclusions(deps, context, params.roundId, query),
  );
  mount(app, on, exclusions.changeExclusions, ({ context, params, body }) =>
    changeExclusions(deps, context, params.roundId, body),
  );
  mount(app, on, exclusions.getExclusionEffect, ({ context, params, query }) =>
    getExclusionEffect(deps, context, params.roundId, query),
  );
  mount(app, on, exclusions.endExclusion, ({ context, params, body }) =>
    endExclusion(deps, context, params.roundId, body),
  );
  mount(app, on, exclusions.getExclusionTemplate, ({ context, params }) =>
    getExclusionTemplate(deps, context, params.roundId),
  );
  mount(app, on, exclusions.previewExclusionImport, ({ context, params, body }) =>
    previewExclusionImport(deps, context, params.roundId, body),
  );
  mount(app, on, exclusions.applyExclusionImport, ({ context, params, body }) =>
    applyExclusionImport(deps, context, params, body),
  );
  mount(app, on, exclusions.listExclusionRequests, ({ context, params, query }) =>
    listExclusionRequests(deps, context, params.roundId, query),
  );
  mount(app, on, exclusions.askExclusion, ({ context, params, body }) => askExclusion(deps, context, params, body));
  mount(app, on, exclusions.answerExclusionRequest, ({ context, params, body }) =>
    answerExclusionRequest(deps, context, params, body),
  );
}
