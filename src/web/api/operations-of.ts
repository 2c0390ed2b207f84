import type { Operation } from "../../contract/operation.ts";

/** The operations a contract module exports, by their id. */
export type OperationsOf<Module> = {
  [Name in keyof Module as Module[Name] extends Operation ? Module[Name]["id"] : never]: Module[Name];
};
