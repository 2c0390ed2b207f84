import type { Problem } from "../../contract/problem.ts";

/** A refusal of the server, or a call that never reached it (`code` is then `network.failed`). */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = "ApiError";
    this.problem = problem;
  }

  get code(): string {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }
}

/** The faults of a refused input by field: `body.nameVi` stands under `nameVi`. */
export function faultsByField(error: ApiError): Record<string, string> {
  const faults = error.problem.faults ?? [];
  return Object.fromEntries(faults.map((fault) => [fault.path.replace(/^(body|query|params)\.?/, ""), fault.message]));
}
