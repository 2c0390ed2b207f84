import type { Operation } from "./operation.ts";
import * as organisations from "./organisations.ts";

/** Every operation of the product, in the order of the documentation. */
export const allOperations: readonly Operation[] = [organisations]
  .flatMap((contract: object): unknown[] => Object.values(contract))
  .filter(isOperation);

function isOperation(value: unknown): value is Operation {
  return typeof value === "object" && value !== null && "id" in value && "method" in value && "path" in value;
}
