import { momentInVietnam } from "../../platform/clock.ts";
import type { JobHandler } from "../../platform/jobs/worker.ts";
import { readWorkingCalendar } from "../../platform/working-calendar.ts";
import type { ScoringDeps } from "./deps.ts";
import { listAllRounds } from "./repository/rounds.ts";
import { announceDraftResults } from "./service/explanation/announce-draft-results.ts";
import { settleClosedExplanations } from "./service/explanation/settle-explanation.ts";
import { announceOpenings } from "./service/follow/announce-openings.ts";
import { remindRound } from "./service/follow/remind-round.ts";
import { remindDueParts } from "./service/own-index/remind-due-parts.ts";

/** Reminders go out in the morning of their day, when people come to the office. */
const firstHour = 7;

/** The hourly look for windows that have opened, draft results that are shown now and reminders that are due, in rounds under way. */
export function scoringJobs(deps: ScoringDeps): Record<string, JobHandler> {
  return {
    "scoring.remind": async () => {
      if (Number(momentInVietnam(deps.clock.now()).slice(11, 13)) < firstHour) return undefined;
      const calendar = await readWorkingCalendar();
      const rounds = (await listAllRounds(deps.db.reader)).filter((round) => round.state === "open");
      return async (tx) => {
        for (const round of rounds) {
          await announceOpenings(tx, deps, round);
          await announceDraftResults(tx, deps, round);
          await settleClosedExplanations(tx, deps, round.id);
          await remindRound(tx, deps, round, calendar);
          if (round.kind === "province") await remindDueParts(tx, deps, round, calendar);
        }
      };
    },
  };
}
