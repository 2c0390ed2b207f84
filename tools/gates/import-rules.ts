import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";

const PROJECT = join(import.meta.dirname, "..", "..");
const PLACES = ["src", "tools", "e2e", "bench", "demo"];

/** Every breach of the import rules below a project folder, one readable line each. */
export async function findImportFaults(root: string): Promise<string[]> {
  const rules = await import(pathToFileURL(join(PROJECT, ".dependency-cruiser.mjs")).href);
  const ruleSet: IFlattenedRuleSet = rules.default;
  const { output } = await cruise(
    PLACES.filter((place) => existsSync(join(root, place))),
    {
      baseDir: root,
      ruleSet,
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: "node_modules" },
      exclude: { path: "^(dist|\\.cache)/" },
      enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "node", "default"] },
    },
    {},
    { tsConfig: extractTSConfig(join(PROJECT, "tsconfig.web.json")) },
  );
  const { summary } = output as ICruiseResult;
  return summary.violations.map((one) => {
    const comment = ruleSet.forbidden?.find((rule) => rule.name === one.rule.name)?.comment ?? "";
    const way = one.cycle ? one.cycle.map((step) => step.name).join(" -> ") : one.to;
    return `${one.from} -> ${way}\n    ${one.rule.name}: ${comment}`;
  });
}
