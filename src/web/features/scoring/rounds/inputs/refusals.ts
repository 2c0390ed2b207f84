import { ApiError } from "../../../../api/api-error.ts";

/** The faults of a refused save by component: the place of a fault is "1.2.3 tử số". */
export function refusalsByComponent(error: unknown): ReadonlyMap<string, string> {
  const faults = error instanceof ApiError ? (error.problem.faults ?? []) : [];
  const byComponent = new Map<string, string>();
  for (const { path, message } of faults) {
    const code = path.split(" ")[0] ?? "";
    byComponent.set(code, [byComponent.get(code), message].filter(Boolean).join("; "));
  }
  return byComponent;
}
