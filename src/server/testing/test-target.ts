import { type DatabaseTarget, serverTarget } from "../db/target.ts";

/** What a test process must know of the run's cluster; plain data, handed from the runner to its workers. */
export type TestCluster = { adminUrl: string; template: string; run: string };

/** A database of the test cluster as the server would see it. */
export function testTarget(cluster: TestCluster, database: string, schema = "congtam"): DatabaseTarget {
  return serverTarget({ schema, url: databaseUrl(cluster, database) });
}

/** Address of a database of the test cluster for its administrator. */
export function databaseUrl(cluster: TestCluster, database: string): string {
  const url = new URL(cluster.adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}
