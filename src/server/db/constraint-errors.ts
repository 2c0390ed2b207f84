/**
 * Names of the database's constraints and the error code that a person gets when one is violated. A module adds the
 * constraints of its own tables; a constraint that only a fault of the program can violate is not listed.
 */
const codeOfConstraint = new Map<string, string>();

/** Declares the codes of a module's constraints, once, when the module is loaded. */
export function declareConstraintErrors(codes: Readonly<Record<string, string>>): void {
  for (const [constraint, code] of Object.entries(codes)) {
    const known = codeOfConstraint.get(constraint);
    if (known !== undefined && known !== code)
      throw new Error(`Constraint ${constraint} has two codes: ${known}, ${code}`);
    codeOfConstraint.set(constraint, code);
  }
}

/** What a violated constraint means; undefined for every other error and for an undeclared constraint. */
export function findConstraintError(error: unknown): { code: string; constraint: string } | undefined {
  const { code: state, constraint } = error as { code?: unknown; constraint?: unknown };
  // Class 23: integrity constraint violation.
  if (typeof state !== "string" || !state.startsWith("23") || typeof constraint !== "string") return undefined;
  const code = codeOfConstraint.get(constraint);
  return code === undefined ? undefined : { code, constraint };
}
