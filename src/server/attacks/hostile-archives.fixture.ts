import { letterJobs } from "../modules/scoring/letter-jobs.ts";
import { packJobs } from "../modules/scoring/pack-jobs.ts";
import { runDueJobs } from "../platform/jobs/worker.ts";
import type { HostileActs } from "./hostile-acts.fixture.ts";

/** The archives that are written in the background: result letters of a block, evidence of the own index. */
export async function writeArchives({ demo, must, as, keep }: HostileActs, roundId: string): Promise<void> {
  const owner = await as("chutri");
  const letters = `/api/rounds/${roundId}/result-letters`;
  const pack = "/api/own-index/01900000-0000-7000-8018-000000002026/evidence-pack";
  await must(owner, "POST", letters, { block: "la" });
  await must(owner, "POST", pack, { unitId: null });
  const deps = demo.services.uploads;
  const handlers = { ...letterJobs(deps), ...packJobs(deps) };
  const log = (message: string) => demo.failures.push(message);
  await runDueJobs({ ...deps, log }, { handlers }, new AbortController().signal);
  const ready = [`${letters}?block=la`, pack];
  for (const [at, path] of ready.map((path) => [path.split("?")[0] ?? "", path] as const)) {
    const { fileId } = await must(owner, "GET", path);
    keep([`${at}/${fileId}`], "chutri");
  }
}
