import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { findImportFaults } from "./import-rules.ts";

const PROJECT = join(import.meta.dirname, "..", "..");

/** Names of the rules broken by a small project given as path -> source. */
async function rulesBrokenBy(files: Record<string, string>): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), "import-rules-"));
  try {
    symlinkSync(join(PROJECT, "node_modules"), join(root, "node_modules"), "junction");
    for (const name of ["package.json", "tsconfig.json"]) symlinkSync(join(PROJECT, name), join(root, name));
    for (const [path, source] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), `${source}\nexport const here = 1;\n`);
    }
    const faults = await findImportFaults(root);
    return [...new Set(faults.map((fault) => /^\s+([a-z-]+):/m.exec(fault)?.[1] ?? fault))].sort();
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const service = "src/server/modules/units/service.ts";
const repository = "src/server/modules/units/repository.ts";
const uses = (specifier: string) => `import { here as x } from "${specifier}"; x;`;

describe("import rules", () => {
  it("a project that keeps the house has no fault", async () => {
    expect(
      await rulesBrokenBy({
        "src/domain/units/model.ts": `import { z } from "zod"; z;`,
        "src/contract/units.ts": uses("../domain/units/model.ts"),
        [repository]: `import { sql } from "kysely"; sql;`,
        [service]: uses("./repository.ts"),
        "src/server/modules/units/routes.ts": `${uses("./service.ts")} import "../../../contract/units.ts";`,
        "src/server/modules/tasks/service.ts": uses("../units/service.ts"),
        "src/server/compose.ts": `import "./modules/units/routes.ts"; import "./modules/tasks/service.ts";`,
        "src/portal/home.ts": uses("../server/modules/units/service.ts"),
        "src/server/main.ts": `import "./compose.ts"; import "../portal/home.ts";`,
        "src/cli/main.ts": uses("../server/main.ts"),
        "src/web/main.tsx": uses("../contract/units.ts"),
      }),
    ).toEqual([]);
  });

  const model = { "src/domain/units/model.ts": `import { z } from "zod"; z;` };
  const breaches: [string, Record<string, string>][] = [
    ["domain-is-pure", { "src/domain/a.ts": `import { readFileSync } from "node:fs"; readFileSync;` }],
    ["domain-is-pure", { "src/domain/a.ts": `import { parse } from "csv-parse/sync"; parse;` }],
    [
      "domain-is-pure",
      { ...model, "src/contract/a.ts": uses("../domain/units/model.ts"), "src/domain/a.ts": uses("../contract/a.ts") },
    ],
    [
      "contract-on-domain",
      { ...model, "src/server/a.ts": uses("../domain/units/model.ts"), "src/contract/a.ts": uses("../server/a.ts") },
    ],
    ["verifier-on-domain", { "src/server/a.ts": `import "hono";`, "src/verifier/a.ts": uses("../server/a.ts") }],
    [
      "server-imports-no-roof-above",
      { "src/portal/a.ts": `import "hono";`, "src/server/app.ts": uses("../portal/a.ts") },
    ],
    ["main-imports-no-web-or-cli", { "src/web/a.ts": `import "react";`, "src/server/main.ts": uses("../web/a.ts") }],
    [
      "web-imports-contract-and-domain",
      { [service]: `import "hono";`, "src/web/a.tsx": uses("../server/modules/units/service.ts") },
    ],
    ["web-runs-in-a-browser", { "src/web/a.ts": `import { join } from "node:path"; join;` }],
    [
      "portal-on-services",
      { [repository]: `import "kysely";`, "src/portal/a.ts": uses("../server/modules/units/repository.ts") },
    ],
    [
      "cli-on-services",
      {
        "src/server/modules/units/routes.ts": `import "hono";`,
        "src/cli/a.ts": uses("../server/modules/units/routes.ts"),
      },
    ],
    ["nothing-imports-the-cli", { "src/cli/a.ts": `import "commander";`, "src/portal/a.ts": uses("../cli/a.ts") }],
    ["product-imports-no-workshop", { "tools/a.ts": `import "node:fs";`, "src/server/a.ts": uses("../../tools/a.ts") }],
    [
      "routes-through-service",
      { [repository]: `import "kysely";`, "src/server/modules/units/routes.ts": uses("./repository.ts") },
    ],
    [
      "service-knows-no-routes",
      { "src/server/modules/units/routes.ts": `import "hono";`, [service]: uses("./routes.ts") },
    ],
    ["repository-at-the-bottom", { [service]: `import "hono";`, [repository]: uses("./service.ts") }],
    ["sql-in-repositories", { [service]: `import { sql } from "kysely"; sql;` }],
    ["sql-in-repositories", { "src/cli/a.ts": `import type { Pool } from "pg"; export type P = Pool;` }],
    [
      "module-by-its-service",
      { [repository]: `import "kysely";`, "src/server/modules/tasks/service.ts": uses("../units/repository.ts") },
    ],
    [
      "base-knows-no-module",
      { [service]: `import "hono";`, "src/server/http/a.ts": uses("../modules/units/service.ts") },
    ],
    [
      "no-cycles",
      {
        "src/domain/a.ts": uses("./b.ts"),
        "src/domain/b.ts": `import type { here } from "./a.ts"; export type H = typeof here;`,
      },
    ],
    ["no-orphans", { "src/domain/a.ts": "" }],
    ["no-tests-in-the-product", { "src/domain/a.test.ts": `import "zod";`, "src/domain/b.ts": uses("./a.test.ts") }],
    ["only-runtime-packages", { "src/server/a.ts": `import { build } from "vite"; build;` }],
    ["all-imports-resolve", { "src/server/a.ts": `import "./nowhere.ts";` }],
    ["only-declared-packages", { "src/server/a.ts": `import MagicString from "magic-string"; MagicString;` }],
  ];

  it.each(breaches)("%s is found", async (name, files) => {
    expect(await rulesBrokenBy(files)).toContain(name);
  });

  it("every rule is proven by a breach", async () => {
    const config = await import("../../.dependency-cruiser.mjs" as string);
    const names: string[] = config.default.forbidden.map((rule: { name: string }) => rule.name);
    expect(names.filter((name) => !breaches.some(([broken]) => broken === name))).toEqual([]);
  });
});
