import type { SetupFault } from "../../../../../domain/scoring/workflow/setup-fault.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";

/** Refuses a set-up with every fault by its place; says nothing where there is none. */
export function refuseSetup(context: RequestContext, faults: readonly SetupFault[]): void {
  const [first] = faults;
  if (first === undefined) return;
  throw new AppError("scoring.setup_refused", {
    values: { count: faults.length, first: first.text[context.language] },
    faults: faults.map(({ path, text }) => ({ path, vi: text.vi, en: text.en })),
  });
}
