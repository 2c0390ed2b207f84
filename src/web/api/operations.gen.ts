// Made by tools/client-operations.ts from src/contract; run it again after a contract changed.
import type * as organisations from "../../contract/organisations.ts";
import type { OperationsOf } from "./operation-types.ts";

/** Every operation by its id, as a type. */
export type OperationMap = OperationsOf<typeof organisations>;

/** What a call needs at run time: method, path and how the body is sent. No schema comes with it. */
export const operationRoutes = {
  "organisations.applyImport": ["POST", "/api/units/import/{previewId}/apply", "json"],
  "organisations.changeUnit": ["POST", "/api/units/{unitId}/changes", "json"],
  "organisations.correctUnit": ["POST", "/api/units/{unitId}/corrections", "json"],
  "organisations.createUnit": ["POST", "/api/units", "json"],
  "organisations.getImportTemplate": ["GET", "/api/units/import/template", "none"],
  "organisations.getUnit": ["GET", "/api/units/{unitId}", "none"],
  "organisations.getUnitTree": ["GET", "/api/units/tree", "none"],
  "organisations.linkComparison": ["POST", "/api/units/{unitId}/comparison-links", "json"],
  "organisations.listUnitHistory": ["GET", "/api/units/{unitId}/history", "none"],
  "organisations.listUnits": ["GET", "/api/units", "none"],
  "organisations.previewImport": ["POST", "/api/units/import/preview", "file"],
  "organisations.recordSuccession": ["POST", "/api/successions", "json"],
} as const;
