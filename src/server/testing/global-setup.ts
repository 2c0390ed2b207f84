import type { TestProject } from "vitest/node";
import { startTestCluster } from "./test-cluster.ts";
import type { TestCluster } from "./test-target.ts";

declare module "vitest" {
  export interface ProvidedContext {
    testCluster: TestCluster;
  }
}

/**
 * Starts the test cluster once for the run, or takes the one of `npm test`, which all projects share; vitest calls the
 * returned function at the end.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["CONGTAM_TEST_CLUSTER"];
  if (given) {
    project.provide("testCluster", JSON.parse(given));
    return async () => {};
  }
  const { stop, ...cluster } = await startTestCluster(process.env["CONGTAM_TEST_DATABASE_URL"] || undefined);
  project.provide("testCluster", cluster);
  return stop;
}
