/**
 * Who may import whom. Each rule has a case in tools/gates/import-rules.test.ts that breaks it.
 * Paths are those of the project; packages appear as node_modules/NAME/... and Node's own modules by type "core".
 */
/** Tests, their fixtures, and what only tests stand on. */
const TEST = "(\\.(test|fixture)\\.tsx?$|^src/[a-z]+/testing/)";
const MODULE = "^src/server/modules/([^/]+)/";

/** Packages allowed where everything must be pure. */
const PURE_PACKAGES = ["zod", "mathjs"];
const pure = PURE_PACKAGES.map((name) => `(^|/)node_modules/${name}/`);

/** The only files that speak SQL. */
const SQL_FILES = ["^src/server/db/", "^src/server/.+repository(\\.ts$|/)", "\\.query\\.ts$"];

const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

export default {
  forbidden: [
    rule(
      "domain-is-pure",
      "The domain knows only itself and named pure libraries: no input, no output, no clock, no chance.",
      { path: "^src/domain/", pathNot: TEST },
      { pathNot: ["^src/domain/", ...pure] },
    ),
    rule(
      "contract-on-domain",
      "The contract is plain data composed from the nouns of the domain.",
      { path: "^src/contract/", pathNot: TEST },
      { pathNot: ["^src/(contract|domain)/", "(^|/)node_modules/zod/"] },
    ),
    rule(
      "verifier-on-domain",
      "The verifier is one file for everybody: the domain and Node, nothing of the server.",
      { path: "^src/verifier/", pathNot: TEST },
      { path: "^(src/|node_modules/)", pathNot: ["^src/(verifier|domain)/", ...pure] },
    ),
    rule(
      "server-imports-no-roof-above",
      "Portal, web and command line stand on the server, not under it; main.ts alone puts the portal on.",
      { path: "^src/server/", pathNot: ["^src/server/main\\.ts$", TEST] },
      { path: "^src/(portal|web|cli)/" },
    ),
    rule(
      "main-imports-no-web-or-cli",
      "The server serves the built web as files and does not know the command line.",
      { path: "^src/server/main\\.ts$" },
      { path: "^src/(web|cli)/" },
    ),
    rule(
      "web-imports-contract-and-domain",
      "The officers' application knows the server only by the contract.",
      { path: "^src/web/", pathNot: TEST },
      { path: "^(src/(server|portal|cli)/|demo/|tools/|e2e/|bench/)" },
    ),
    rule(
      "web-runs-in-a-browser",
      "Node's own modules do not exist there.",
      { path: "^src/web/", pathNot: TEST },
      {
        dependencyTypes: ["core"],
      },
    ),
    rule(
      "portal-on-services",
      "Citizen pages read through services and stand on the same HTTP parts; never on SQL or the insides of a module.",
      { path: "^src/portal/", pathNot: TEST },
      {
        path: "^src/",
        pathNot: [
          "^src/(portal|contract|domain)/",
          "^src/server/compose\\.ts$",
          "^src/server/http/",
          "^src/server/platform/",
          "^src/server/modules/[^/]+/service(\\.ts$|/)",
        ],
      },
    ),
    rule(
      "cli-on-services",
      "Commands are thin: settings, the composed services, and the operations on a whole database.",
      { path: "^src/cli/", pathNot: TEST },
      {
        path: "^src/",
        pathNot: [
          "^src/(cli|contract|domain|verifier)/",
          "^src/server/(compose|env|main|open-services)\\.ts$",
          "^src/server/http/(app-error|problem)\\.ts$",
          "^src/server/(db|platform)/",
          "^src/server/modules/[^/]+/service(\\.ts$|/)",
        ],
      },
    ),
    rule(
      "nothing-imports-the-cli",
      "The command line is a way in, not a part. A test may run it beside another way to the same result.",
      { pathNot: ["^src/cli/", TEST] },
      {
        path: "^src/cli/",
        pathNot: "^src/cli/exit-codes\\.ts$",
      },
    ),
    rule(
      "product-imports-no-workshop",
      "Tools, benchmarks and journeys use the product; the product does not use them.",
      { path: "^src/" },
      { path: "^(tools|bench|e2e)/" },
    ),
    rule(
      "routes-through-service",
      "Routes call services; they know neither repositories nor the database.",
      { path: "^src/server/modules/[^/]+/routes(\\.ts$|/)", pathNot: TEST },
      { path: [...SQL_FILES] },
    ),
    rule(
      "service-knows-no-routes",
      "Inside a module: routes -> service -> repository, never back.",
      { path: "^src/server/modules/[^/]+/(service|jobs)(\\.ts$|/)", pathNot: TEST },
      { path: "^src/server/modules/[^/]+/routes(\\.ts$|/)" },
    ),
    rule(
      "repository-at-the-bottom",
      "Repositories and queries know neither services nor routes.",
      { path: ["^src/server/.+repository(\\.ts$|/)", "^src/server/.+\\.query\\.ts$"], pathNot: TEST },
      { path: "^src/server/(modules/[^/]+/(service|routes|jobs)(\\.ts$|/)|http/)" },
    ),
    rule(
      "sql-in-repositories",
      "Only repositories, read-only queries and db/ speak SQL.",
      { path: "^src/", pathNot: [...SQL_FILES, TEST] },
      { path: "(^|/)node_modules/(kysely|pg|pg-copy-streams|@types/pg|@types/pg-copy-streams)/" },
    ),
    rule(
      "module-by-its-service",
      "A module uses another one only through its service.",
      { path: MODULE, pathNot: TEST },
      { path: MODULE, pathNot: ["^src/server/modules/$1/", "^src/server/modules/[^/]+/service(\\.ts$|/)"] },
    ),
    rule(
      "base-knows-no-module",
      "Database, HTTP and platform parts serve every module and know none.",
      { path: "^src/server/(db|http|platform)/", pathNot: TEST },
      { path: "^src/server/(modules/|(app|compose|main|env)\\.ts$)" },
    ),
    rule("no-cycles", "A cycle makes two files one.", {}, { circular: true }),
    rule(
      "no-orphans",
      "A file that nothing imports and that imports nothing is dead.",
      { orphan: true, path: "^(src|tools|e2e|bench|demo)/", pathNot: ["\\.(d\\.m?ts|gen\\.ts)$", TEST] },
      {},
    ),
    rule(
      "no-tests-in-the-product",
      "Tests and their fixtures stay out of what runs.",
      { path: "^src/", pathNot: TEST },
      {
        path: TEST,
      },
    ),
    rule(
      "only-runtime-packages",
      "What runs in production is a dependency, not a development one.",
      { path: "^src/(domain|contract|server|portal|cli|verifier)/", pathNot: TEST },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "(^|/)node_modules/@types/" },
    ),
    rule(
      "only-declared-packages",
      "Every package used stands in package.json.",
      {},
      {
        dependencyTypes: ["npm-no-pkg", "npm-unknown"],
      },
    ),
    rule("all-imports-resolve", "An import must lead somewhere.", {}, { couldNotResolve: true }),
  ],
};
