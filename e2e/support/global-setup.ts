import type { TestProject } from "vitest/node";
import startCluster from "../../src/server/testing/global-setup.ts";
import startApplication from "./application.ts";

/** What all journeys share, made side by side: the program on the demonstration, and the cluster of played applications. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const made = await Promise.allSettled([startApplication(project), startCluster(project)]);
  const stop = async () => {
    for (const one of made) if (one.status === "fulfilled") await one.value();
  };
  const failed = made.find((one) => one.status === "rejected");
  if (failed === undefined) return stop;
  await stop();
  throw failed.reason;
}
