import { z } from "zod";

const Count = z.int().min(1);

/** The adjustable figures of sign-in, as the data file `data/identity/settings.json` states them. */
export const IdentitySettings = z.object({
  password: z.object({
    minLength: Count,
    maxLength: Count,
    /** Characters left when runs, repeats and common words are taken out. */
    minCoreLength: Count,
  }),
  lockOut: z.object({
    /** Wrong attempts without a wait. */
    freeAttempts: Count,
    /** Quiet time after which earlier failures no longer count. */
    windowSeconds: Count,
    firstDelaySeconds: Count,
    factor: z.number().min(1),
    maxDelaySeconds: Count,
  }),
  session: z.object({
    idleSeconds: Count,
    absoluteSeconds: Count,
    warnSeconds: Count,
    /** `last_seen_at` is written at most this often. */
    touchSeconds: Count,
  }),
  totp: z.object({ periodSeconds: Count, window: z.int().min(0), challengeSeconds: Count }),
  provider: z.object({
    /** How long a person may take at the identity provider. */
    attemptSeconds: Count,
    /** So long after signing in there a person counts as just proved. */
    freshSeconds: Count,
  }),
  oneTimePassword: z.object({ validDays: Count }),
  substitution: z.object({ maxDays: Count }),
});
export type IdentitySettings = z.infer<typeof IdentitySettings>;
