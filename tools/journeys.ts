/**
 * `npm run journeys -- [--database URL] [--processes N] [FILE…]`: the journeys in a browser on another set-up than the
 * embedded database and one server process of `npm test`. What is made for them on the server is removed at the end.
 */
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { PROJECT } from "./gates/gate.ts";

const usage = `npm run journeys -- [--database URL] [--processes N] [FILE...]

  --database URL   a PostgreSQL server by a role with CREATEDB and CREATEROLE: databases and roles named congtam_journey_*
                   and congtam_test_* are made there and removed at the end; the role congtam_app stays. Without
                   it: the embedded PostgreSQL.
  --processes N    N server processes behind one address, every request to the next one. Without it: 1.
  FILE             parts of the names of the journeys to run. Without them: all.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { database: { type: "string" }, processes: { type: "string" }, help: { type: "boolean" } },
});
const processes = Number(values.processes ?? 1);
if (values.help || !Number.isInteger(processes) || processes < 1 || processes > 8) {
  process.stdout.write(usage);
  process.exit(values.help ? 0 : 2);
}
const env = {
  ...process.env,
  CONGTAM_JOURNEY_PROCESSES: String(processes),
  CONGTAM_TEST_DATABASE_URL: values.database ?? "",
};
const args = ["node_modules/vitest/vitest.mjs", "run", "--project=e2e", ...positionals];
const child = spawn(process.execPath, args, { cwd: PROJECT, stdio: "inherit", env });
child.once("exit", (code) => {
  process.exitCode = code ?? 1;
});
