import * as contract from "../../../contract/audit.ts";
import { nameVerb } from "../../../domain/audit/name-verb.ts";
import { verbTexts } from "../../../domain/audit/verbs.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { AuditDeps } from "./deps.ts";
import { getAction, listActions } from "./service/read-actions.ts";
import { getChainState, startVerification } from "./service/verify-chain.ts";

/** Each line: which operation, which service. */
export function auditRoutes(app: HttpApp, mounting: MountDeps, deps: AuditDeps): void {
  mount(app, mounting, contract.listActions, ({ context, query }) => listActions(deps, context, query));
  mount(app, mounting, contract.getAction, ({ context, params }) => getAction(deps, context, params.actionId));
  mount(app, mounting, contract.listVerbs, async () => ({
    items: Object.keys(verbTexts).map((verb) => ({
      verb,
      nameVi: nameVerb(verb, "vi"),
      nameEn: nameVerb(verb, "en"),
    })),
  }));
  mount(app, mounting, contract.getChainState, ({ context }) => getChainState(deps, context));
  mount(app, mounting, contract.startVerification, ({ context }) => startVerification(deps, context));
}
