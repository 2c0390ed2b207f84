import type { ErrorCode } from "../../contract/error-codes.ts";
import { AppError } from "../http/app-error.ts";

/**
 * What the violation of a named constraint means for the person. Only those that input or two people at once can
 * violate; one that only a fault of the program violates stays an unknown error. Modules add their lines here.
 */
export const constraintErrors: Readonly<Record<string, ErrorCode>> = {
  // Two people store the same code at once.
  criteria_set_code_version_key: "import.stale",
  criteria_set_draft_key: "import.stale",
  evidence_link_live_key: "evidence.already_linked",
};

/** Name of the constraint that an error of the database says was violated. */
export function findViolatedConstraint(error: unknown): string | undefined {
  const { code, constraint } = (error ?? {}) as { code?: unknown; constraint?: unknown };
  // Class 23: integrity constraint violation.
  return typeof code === "string" && code.startsWith("23") && typeof constraint === "string" ? constraint : undefined;
}

/** The `AppError` of a violated constraint, with the database's error as its cause; any other error as it is. */
export function translateViolation(error: unknown): unknown {
  const constraint = findViolatedConstraint(error);
  const code = constraint === undefined ? undefined : constraintErrors[constraint];
  if (code === undefined) return error;
  const translated = new AppError(code);
  translated.cause = error;
  return translated;
}
