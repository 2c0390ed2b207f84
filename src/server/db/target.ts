import pg from "pg";

/**
 * Where the data live and how to reach them. Two roles: the owner changes the schema (migrations, backup), the
 * application's role can neither change it nor rewrite what was recorded.
 */
export type DatabaseTarget = {
  readonly schema: string;
  readonly appRole: string;
  /** The application has a login of its own; otherwise it signs in as the owner and takes its role. */
  readonly appSignsIn: boolean;
  /** Read anew at each connection: an embedded database may come back on another port. */
  owner(): pg.ClientConfig;
  app(): pg.ClientConfig;
};

/** Checks a schema name; it is also the first half of the role names. */
export function assertSchemaName(schema: string): void {
  if (/^[a-z_][a-z0-9_]{0,56}$/.test(schema) && !schema.startsWith("pg_")) return;
  throw new Error(`The schema name "${schema}" must be small letters, digits and underscores, at most 57.`);
}

/** Name of the application's role of a schema. */
export function appRoleOf(schema: string): string {
  return `${schema}_app`;
}

/**
 * A PostgreSQL server given by connection URLs. Without a URL of its own the application signs in as the owner and
 * takes its role at connect; a login of its own is the stronger choice, because a session can lay a taken role down.
 */
export function serverTarget(options: { schema: string; url: string; appUrl?: string | undefined }): DatabaseTarget {
  assertSchemaName(options.schema);
  const { schema, url, appUrl } = options;
  for (const given of [url, appUrl ?? url]) {
    // They would take the place of the program's own, the schema's path among them.
    if (new URL(given).searchParams.has("options")) throw new Error("A database URL must not carry options=.");
  }
  const appRole = appUrl === undefined ? appRoleOf(schema) : userOf(appUrl);
  return {
    schema,
    appRole,
    appSignsIn: appUrl !== undefined,
    owner: () => ({ connectionString: url, application_name: "congtam-owner" }),
    app: () => ({
      connectionString: appUrl ?? url,
      application_name: appSessionName(schema),
      ...(appUrl === undefined ? { options: `-c role=${appRole}` } : {}),
    }),
  };
}

/** How the sessions of the program on a schema are called on the server; what is longer the server would cut off. */
export function appSessionName(schema: string): string {
  return `congtam ${schema}`.slice(0, 63);
}

function userOf(url: string): string {
  const user = decodeURIComponent(new URL(url).username);
  if (user === "") throw new Error("DATABASE_APP_URL must name its user.");
  return user;
}

/** A connection of the owner with the schema set; the caller ends it. */
export async function connectOwner(
  target: DatabaseTarget,
  settings: Record<string, string | number> = {},
): Promise<pg.Client> {
  const client = new pg.Client({ ...target.owner(), options: sessionOptions(target.schema, settings) });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** Start-up options of every connection: SQL never names the schema, nothing else is on the path. */
export function sessionOptions(schema: string, settings: Record<string, string | number> = {}): string {
  const all = { search_path: schema, TimeZone: "UTC", DateStyle: "ISO", client_min_messages: "warning", ...settings };
  return Object.entries(all)
    .map(([name, value]) => `-c ${name}=${String(value).replaceAll(/[\\ ]/g, "\\$&")}`)
    .join(" ");
}
