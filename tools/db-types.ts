import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describeSchema } from "../src/server/db/describe-schema.ts";
import { connectOwner } from "../src/server/db/target.ts";
import { startTestCluster } from "../src/server/testing/test-cluster.ts";
import { testTarget } from "../src/server/testing/test-target.ts";

/** Writes src/server/db/tables.gen.ts from a freshly migrated database. Run it after adding a migration. */
const cluster = await startTestCluster();
try {
  const client = await connectOwner(testTarget(cluster, cluster.template));
  const file = join(import.meta.dirname, "../src/server/db/tables.gen.ts");
  await writeFile(file, await describeSchema(client, "congtam"));
  await client.end();
  console.log(`written: ${file}`);
} finally {
  await cluster.stop();
}
