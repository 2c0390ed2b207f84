import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { prepareRepeated, StatementNames } from "./prepared-statements.ts";
import type { Tables } from "./tables.gen.ts";
import { type DatabaseTarget, sessionOptions } from "./target.ts";
import { typeParsers } from "./type-parsers.ts";

/**
 * What a reading function takes: it can only read. The reader's connections are read-only in the database too, so raw
 * SQL cannot write through it. A transaction (`Tx`) is also a `Reader`.
 */
export type Reader = Pick<
  Kysely<Tables>,
  "selectFrom" | "selectNoFrom" | "with" | "withRecursive" | "fn" | "case" | "dynamic" | "getExecutor"
>;

/** The data layer as services see it. Writing happens in `withTransaction` alone. */
export type Db = {
  readonly reader: Reader;
  readonly target: DatabaseTarget;
  /** Only for `withTransaction` and the platform's own sessions. */
  readonly writer: Kysely<Tables>;
  close(): Promise<void>;
};

export type DatabaseOptions = {
  target: DatabaseTarget;
  /** A replica for the reader; default the same server. */
  readerUrl?: string | undefined;
  /** Longest time of one statement. */
  statementTimeoutMs?: number | undefined;
  /** Most connections of each of the two pools. */
  maxConnections?: number | undefined;
  log?: ((message: string) => void) | undefined;
};

/** A transaction without a statement for so long is ended: a forgotten one must not hold its locks for ever. */
export const forgottenAfterMs = 60_000;

/** Opens the two pools (nothing connects yet). */
export function openDatabase(options: DatabaseOptions): Db {
  const { target } = options;
  const read = { default_transaction_read_only: "on" };
  const replica = options.readerUrl === undefined ? {} : { connectionString: options.readerUrl };
  const reader = connect(options, () => ({ ...target.app(), ...replica }), read);
  const writer = connect(options, target.app, {});
  return {
    reader,
    target,
    writer,
    async close() {
      await Promise.all([reader.destroy(), writer.destroy()]);
    },
  };
}

function connect(
  options: DatabaseOptions,
  login: () => pg.ClientConfig,
  settings: Record<string, string>,
): Kysely<Tables> {
  const first = login();
  const session = sessionOptions(options.target.schema, {
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    idle_in_transaction_session_timeout: forgottenAfterMs,
    jit: "off",
    // Data of a province lie in memory or on flash, where a row by an index costs hardly more than the next one.
    random_page_cost: "1.1",
    ...settings,
  });
  const own = { types: typeParsers, keepAlive: true, options: [first.options, session].filter(Boolean).join(" ") };
  const names = new StatementNames();
  const pool = new pg.Pool({
    ...first,
    ...own,
    // Addresses are read anew for each connection: the embedded database may come back on another port.
    Client: class extends pg.Client {
      constructor() {
        super({ ...login(), ...own });
        // The pool listens to idle clients only; one that is lost inside a transaction fails its next query instead.
        this.on("error", (error) => options.log?.(`A database connection was lost: ${error.message}`));
        this.query = prepareRepeated(this.query.bind(this), names);
      }
    },
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 60_000,
  });
  // An idle connection that the server closes is only thrown out of the pool; without a listener it ends the process.
  pool.on("error", () => undefined);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
