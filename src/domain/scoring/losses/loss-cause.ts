import { z } from "zod";

/** Why points were lost, as losses are grouped; in the order shown. */
export const LossCause = z.enum([
  "noEvidence",
  "late",
  "belowBand",
  "knockedOut",
  "notFilled",
  "survey",
  "appraisal",
  "penalty",
]);
export type LossCause = z.infer<typeof LossCause>;
