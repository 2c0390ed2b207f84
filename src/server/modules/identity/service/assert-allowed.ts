import { type IdentityAct, judge } from "../../../../domain/identity/policy.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { notFound } from "./not-found.ts";

/** Refuses what the policy refuses, in the words of the contract. */
export function assertAllowed(context: RequestContext, act: IdentityAct): void {
  const verdict = judge(getActor(context), act);
  if (verdict.ok) return;
  switch (verdict.reason) {
    case "notYours":
      throw notFound(context, "account");
    case "outsideScope":
      throw new AppError("identity.outside_scope");
    case "onOneself":
      throw new AppError("identity.not_on_oneself");
    case "exceedsOwn":
      throw new AppError("identity.exceeds_own", { values: { abilities: verdict.abilities.join(", ") } });
  }
}
