import { z } from "zod";

/** Body of every refusal (RFC 9457, application/problem+json) with the fields this product adds. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** What happened, where, and what to do now, in the language of the request. */
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  faults: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  conflict: z.object({ stored: z.unknown(), sent: z.unknown() }).optional(),
});
export type Problem = z.infer<typeof Problem>;
