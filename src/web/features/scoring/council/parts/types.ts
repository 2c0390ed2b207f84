import type { CallResult } from "../../../../api/operation-types.ts";

export type CouncilWork = CallResult<"scoring.getCouncilWork">;
export type CouncilCase = CallResult<"scoring.getCouncilCase">;
export type Proposal = CouncilCase["proposals"][number];
export type Effect = NonNullable<CouncilCase["effect"]>;
export type Session = CouncilWork["sessions"][number];

/** The council works now: its window is open and it has not ended. */
export const isAtWork = (work: Pick<CouncilWork, "window" | "finishedAt">): boolean =>
  work.window === "open" && work.finishedAt === null;
