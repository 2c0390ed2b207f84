import { z } from "zod";

/** How large a majority a proposal needs, of the members present: more than half, or at least two thirds. */
export const CouncilMajority = z.enum(["half", "twoThirds"]);
export type CouncilMajority = z.infer<typeof CouncilMajority>;

/** How the council of a round decides, and what comes before it by itself. */
export const CouncilRules = z.strictObject({
  majority: CouncilMajority,
  /** The chair's vote decides where exactly half of those present are for a proposal. */
  castingVote: z.boolean(),
  /** Members present, in percent of all (1 to 100), from which on the council can decide. */
  quorumPercent: z.int().min(1).max(100),
  /** Points by which a unit may stand above the appraisal before the component comes before the council. */
  selfAbove: z.string().regex(/^\d{1,6}([.]\d{1,4})?$/),
  /** The round is not published before the signed minutes of every meeting are attached. */
  minutesNeeded: z.boolean().default(false),
});
export type CouncilRules = z.infer<typeof CouncilRules>;

/** The rules of a council that has not set its own. */
export const usualRules: CouncilRules = {
  majority: "half",
  castingVote: true,
  quorumPercent: 67,
  selfAbove: "0.5",
  minutesNeeded: false,
};
