import * as contract from "../../../contract/audit.ts";
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
    items: Object.entries(verbTexts).map(([verb, text]) => ({
      verb,
      nameVi: withoutPlaces(text.vi),
      nameEn: withoutPlaces(text.en),
    })),
  }));
  mount(app, mounting, contract.getChainState, ({ context }) => getChainState(deps, context));
  mount(app, mounting, contract.startVerification, ({ context }) => startVerification(deps, context));
}

/** `sửa tài khoản {subjects}` as the name of a filter: `sửa tài khoản`. */
function withoutPlaces(text: string): string {
  return text
    .replace(/[:\s]*\{\w+\}/g, " …")
    .replace(/(\s*…)+\s*$/, "")
    .trim();
}
