import type { Ability } from "../../../domain/identity/ability.ts";
import { findGrant } from "../../../domain/identity/actor.ts";
import type { JsonValue } from "../../db/column-types.ts";
import type { Tx } from "../../db/transaction.ts";
import type { RequestContext } from "../../http/request-context.ts";
import type { Clock } from "../clock.ts";
import type { Ids } from "../ids.ts";
import type { ActionKind } from "./action.ts";
import { recordAction } from "./record-action.ts";

/** What a service says of an act done in a request. */
export interface Act {
  readonly kind?: ActionKind;
  /** `feature.verbNoun`, as the operation. */
  readonly verb: string;
  readonly subjectType: string;
  readonly subjectIds: readonly string[];
  /** The ability that allowed it: tells in which of the person's roles the act was done. */
  readonly ability: Ability | null;
  /** The unit the act is about; null for an act on the whole province. */
  readonly inUnit: string | null;
  readonly reason?: string | null;
  /** What changed, without personal data: sealed for ever. */
  readonly detail?: object;
  /** Personal data of the act; erasable. */
  readonly personal?: object;
}

/** Records what the person of the request did, in the role and unit that allowed it. */
export async function recordAct(
  tx: Tx,
  deps: { readonly clock: Clock; readonly ids: Ids },
  context: RequestContext,
  act: Act,
): Promise<string> {
  const { actor } = context;
  const grant = actor && act.ability ? findGrant(actor, act.ability, act.inUnit) : undefined;
  return recordAction(tx, deps, {
    kind: act.kind ?? "change",
    verb: act.verb,
    subjectType: act.subjectType,
    subjectIds: act.subjectIds,
    actor: {
      accountId: actor?.accountId ?? null,
      role: grant?.roleCode ?? null,
      unitId: grant?.unitId ?? null,
      onBehalfOf: grant?.onBehalfOf ?? null,
    },
    requestId: context.requestId,
    reason: act.reason ?? null,
    ...(act.detail && { detail: plainJson(act.detail) }),
    ...(act.personal && { personal: plainJson(act.personal) }),
  });
}

/** As the database gives it back: dates as texts, undefined left out. */
function plainJson(value: object): { [key: string]: JsonValue } {
  return JSON.parse(JSON.stringify(value));
}
