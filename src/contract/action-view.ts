import { z } from "zod";

/** One recorded action as a reader sees it: who, in which role and unit, when, what, why. */
export const ActionView = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  /** Display name of the person; null for the system itself. */
  actorName: z.string().nullable(),
  roleCode: z.string().nullable(),
  /** A verb of the registry, such as `organisations.changeUnit`. */
  verb: z.string(),
  reason: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
});
export type ActionView = z.infer<typeof ActionView>;
