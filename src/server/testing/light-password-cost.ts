import type { PasswordCost } from "../modules/identity/service/password-hash.ts";

/** The least work that argon2id can do: for tests that sign people in to prove something else. */
export const lightPasswordCost: PasswordCost = { memory: 8, passes: 1, parallelism: 1 };
