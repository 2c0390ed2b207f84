/** On what the journeys run (`npm run journeys -- --help`). */
export interface SetUp {
  /** Processes of a server behind one address. */
  readonly processes: number;
  /** A PostgreSQL server by a role that may make databases and roles; without it the embedded one. */
  readonly database: string | undefined;
}

export function readSetUp(): SetUp {
  return {
    processes: Number(process.env["CONGTAM_JOURNEY_PROCESSES"] ?? 1),
    database: process.env["CONGTAM_TEST_DATABASE_URL"] || undefined,
  };
}
