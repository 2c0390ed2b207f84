import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ListColumn, Operation } from "../src/contract/operation.ts";

const root = join(import.meta.dirname, "..");
const contractFolder = join(root, "src/contract");

interface ContractModule {
  /** Below src/contract, without its ending: "organisations", "identity/accounts". */
  readonly path: string;
  readonly operations: readonly Operation[];
}

/** A generated file: its path below the project and its text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

function isOperation(value: unknown): value is Operation {
  return typeof value === "object" && value !== null && "id" in value && "method" in value && "path" in value;
}

async function readContracts(): Promise<ContractModule[]> {
  const modules: ContractModule[] = [];
  const files = readdirSync(contractFolder, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
  for (const file of files.sort()) {
    if (!file.endsWith(".ts") || /\.test\.ts$|^all-operations\.ts$/.test(file)) continue;
    const exported: Record<string, unknown> = await import(join(contractFolder, file));
    const operations = Object.values(exported)
      .filter(isOperation)
      .sort((one, other) => (one.id < other.id ? -1 : 1));
    if (operations.length > 0) modules.push({ path: file.slice(0, -3), operations });
  }
  return modules;
}

function bodyKind(body: Operation["body"]): "none" | "json" | "file" {
  if (body === undefined) return "none";
  return "kind" in body && body.kind === "file" ? "file" : "json";
}

const header = "// Made by tools/client-operations.ts from src/contract; run it again after a contract changed.\n";

function operationsFile(modules: readonly ContractModule[]): GeneratedFile {
  const name = (path: string) => path.replace(/[-/](\w)/g, (_, letter: string) => letter.toUpperCase());
  const imports = modules.map(({ path }) => `import type * as ${name(path)} from "../../contract/${path}.ts";\n`);
  const map = modules.map(({ path }) => `OperationsOf<typeof ${name(path)}>`).join(" &\n  ") || "{}";
  const rows = modules
    .flatMap(({ operations }) => operations)
    .map((one) => `  "${one.id}": ["${one.method}", "${one.path}", "${bodyKind(one.body)}"],\n`);
  const text = [
    header,
    ...imports,
    'import type { OperationsOf } from "./operation-types.ts";\n\n',
    "/** Every operation by its id, as a type. */\n",
    `export type OperationMap = ${map};\n\n`,
    "/** What a call needs at run time: method, path and how the body is sent. No schema comes with it. */\n",
    "export const operationRoutes = {\n",
    ...rows,
    "} as const;\n",
  ].join("");
  return { path: "src/web/api/operations.gen.ts", text };
}

function columnText(column: ListColumn): string {
  const title = `{ vi: ${JSON.stringify(column.titleVi)}, en: ${JSON.stringify(column.titleEn)} }`;
  return `  { key: "${column.key}", title: ${title}, type: "${column.type}" },\n`;
}

function columnsFile(feature: string, modules: readonly ContractModule[]): GeneratedFile | undefined {
  const lists = modules
    .flatMap(({ operations }) => operations)
    .filter((one) => one.columns !== undefined && one.id.startsWith(`${feature}.`));
  if (lists.length === 0) return undefined;
  const tables = lists.map((one) => {
    const name = `${one.id.slice(one.id.lastIndexOf(".") + 1)}Columns`;
    return `\nexport const ${name} = [\n${(one.columns ?? []).map(columnText).join("")}] as const;\n`;
  });
  return { path: `src/web/api/columns/${feature}.gen.ts`, text: [header, ...tables].join("") };
}

/** All files the officers' application takes from the contracts: routes and types, and the columns of each list. */
export async function makeClientOperations(): Promise<GeneratedFile[]> {
  const modules = await readContracts();
  const features = new Set(modules.flatMap(({ operations }) => operations.map((one) => one.id.split(".")[0] ?? "")));
  const columns = [...features].sort().map((feature) => columnsFile(feature, modules));
  return [operationsFile(modules), ...columns.filter((file) => file !== undefined)];
}

if (import.meta.main) {
  mkdirSync(join(root, "src/web/api/columns"), { recursive: true });
  for (const file of await makeClientOperations()) writeFileSync(join(root, file.path), file.text);
}
