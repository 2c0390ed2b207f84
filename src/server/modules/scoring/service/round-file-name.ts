import { markFileName } from "../../../../domain/scoring/demonstration-mark.ts";
import { markDraftName } from "../../../../domain/scoring/draft-mark.ts";
import type { RoundRecord } from "../repository/rounds.ts";
import { isDemonstration } from "./is-demonstration.ts";

/** What a file of a round is called, without what its form adds: "so-lieu-2026", of a demonstration "so-lieu-2026-minh-hoa". */
export const roundFileName = (name: string, round: Pick<RoundRecord, "demonstration" | "practice">) =>
  markFileName(name, isDemonstration(round));

/** The name of a file of results as they stand: until they are published it says so; without the mark of a demonstration. */
export const resultName = (name: string, { state }: Pick<RoundRecord, "state">) =>
  markDraftName(name, state !== "published");
