import type { CallResult } from "../../../../api/operation-types.ts";

export type CouncilWork = CallResult<"scoring.getCouncilWork">;
export type CouncilCase = CallResult<"scoring.getCouncilCase">;
export type Proposal = CouncilCase["proposals"][number];
export type Effect = NonNullable<CouncilCase["effect"]>;
export type Session = CouncilWork["sessions"][number];
