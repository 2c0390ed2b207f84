import { readFile } from "node:fs/promises";
import type { Services } from "../../src/server/compose.ts";
import { withTransaction } from "../../src/server/db/transaction.ts";
import { countInputs } from "../../src/server/modules/scoring/repository/inputs.ts";
import { findRound } from "../../src/server/modules/scoring/repository/rounds.ts";
import { installSet } from "../../src/server/modules/scoring/service/install-shipped-sets.ts";
import { publishRound } from "../../src/server/modules/scoring/service/publication/publish-round.ts";
import { findNewestSet } from "../../src/server/modules/scoring/set-repository.ts";
import { createDemoRound } from "./create-demo-round.ts";
import { attachDemoDecision } from "./demo-decision.ts";
import {
  type EnteredRound,
  enteredDemoRound,
  openDemoRound,
  pastDemoRound,
  type TableRound,
  trialDemoRound,
} from "./demo-rounds.ts";
import { type DemoHand, setStage } from "./demo-stage.ts";
import { fillFromTable } from "./fill-from-table.ts";
import { loadOwnIndex } from "./load-own-index.ts";
import { loadOpenRound } from "./open-round.ts";
import { loadPastRound } from "./past/load-past-round.ts";

const reason = "Nạp dữ liệu minh họa";
/** Who opened, filled and published the rounds, as an officer of the index would. */
const owner = "chutri";

/**
 * Rounds of the demonstration, through the services real work uses. Each step looks whether it was done, so that a load
 * that was cut off is completed by the next start; what people did with the rounds since is left as it is.
 */
export async function loadRounds(services: Services): Promise<void> {
  const { scoring } = services;
  const stage = await setStage(services);
  if (!stage.hasPeople()) return;
  await withTransaction(scoring, async (tx) => {
    if ((await findNewestSet(tx, "commune-demonstration", { lock: false })) !== undefined) return;
    const file = new URL("../cao-bang/commune-set.json", import.meta.url);
    await installSet(tx, scoring, JSON.parse(await readFile(file, "utf8")));
  });
  await loadEntered(services, enteredDemoRound);
  await loadPastRound(services, pastDemoRound);
  await loadTrial(services, stage.as(owner, scoring.clock.now()), trialDemoRound);
  await loadOpenRound(services, stage, openDemoRound);
  await loadOwnIndex(services, stage);
}

/** A past year that its owner entered from paper and published. */
async function loadEntered(services: Services, demo: EnteredRound): Promise<void> {
  const db = services.scoring.db.reader;
  const stage = await setStage(services, demo.publishedOn);
  const hand = stage.as(owner, stage.at(0, 9));
  if ((await findRound(db, demo.id)) === undefined) await createDemoRound(services, hand, demo, reason);
  if ((await findRound(db, demo.id))?.state !== "draft") return;
  if ((await countInputs(db, demo.id)).size === 0) {
    await fillFromTable(services, hand, demo, { reason, selfFilling: new Set(), survey: true, extras: true });
  }
  const attached = await attachDemoDecision(services, hand, demo);
  const version = (await findRound(db, demo.id))?.version ?? 0;
  const publication = { basedOnVersion: version, decision: demo.publication, ...attached, restricted: [], reason };
  await publishRound({ ...services.publication, ...hand.scoring }, hand.context, demo.id, publication);
}

/** A draft whose inputs come from one table; a higher version has been in people's hands. */
async function loadTrial(services: Services, hand: DemoHand, demo: TableRound): Promise<void> {
  const db = services.scoring.db.reader;
  if ((await findRound(db, demo.id)) === undefined) await createDemoRound(services, hand, demo, reason);
  const round = await findRound(db, demo.id);
  if (round?.state !== "draft" || round.version > 1 || (await countInputs(db, demo.id)).size > 0) return;
  await fillFromTable(services, hand, demo, { reason, selfFilling: new Set(), survey: true, extras: true });
}
