import type { RequestContext } from "../../../http/request-context.ts";
import type { Clock } from "../../../platform/clock.ts";

/** Acts at the terminal have no signed-in person: whoever may start the program on the machine. */
export function terminalContext(deps: { readonly clock: Clock }): RequestContext {
  return {
    requestId: "terminal",
    language: "vi",
    now: deps.clock.now(),
    address: "",
    userAgent: "",
    actor: undefined,
  };
}
