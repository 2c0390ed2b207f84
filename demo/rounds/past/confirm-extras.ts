import { extrasComponent } from "../../../src/domain/scoring/extras/decide-extras.ts";
import { listEntries } from "../../../src/server/modules/scoring/repository/entries.ts";
import { confirmExtras } from "../../../src/server/modules/scoring/service/extras/save-extras.ts";
import type { PastRound } from "../demo-rounds.ts";
import type { DemoStage } from "../demo-stage.ts";
import { pastStories } from "./past-stories.ts";

/** Bonus and penalty as proposed are confirmed, except that of a unit whose initiative was not recognised. */
export async function confirmProposedExtras(stage: DemoStage, { id: roundId }: PastRound): Promise<void> {
  for (const { unit, extras } of pastStories) {
    if (extras === undefined) continue;
    // Nobody confirms the own agency's.
    const { scoring, context } = stage.as(unit === "SNV" ? "thamdinh.vanphong" : "thamdinh.noivu", stage.at(21, 10));
    const unitId = stage.unitOf(unit);
    const stages = ["appraisal1"] as const;
    const filter = { units: [unitId], components: [extrasComponent], stages };
    if ((await listEntries(scoring.db.reader, roundId, filter)).length > 0) continue;
    const refused = unit === "SNNMT";
    await confirmExtras(
      scoring,
      context,
      { roundId, unitId },
      {
        ...{ stage: "appraisal1", seat: 1, basedOnVersion: 0, penalty: extras.penalty },
        bonus: refused ? "0" : extras.bonus,
        reason: refused ? "Sáng kiến chưa có quyết định công nhận." : null,
      },
    );
  }
}
