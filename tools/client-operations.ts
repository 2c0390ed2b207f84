import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
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
  const files = readdirSync(contractFolder, { recursive: true, encoding: "utf8" }).map((path) =>
    path.replaceAll("\\", "/"),
  );
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
    'import type { OperationsOf } from "./operations-of.ts";\n\n',
    "/** Every operation by its id, as a type. */\n",
    `export type OperationMap = ${map};\n\n`,
    "/** What a call needs at run time: method, path and how the body is sent. No schema comes with it. */\n",
    "export const operationRoutes = {\n",
    ...rows,
    "} as const;\n",
  ].join("");
  return { path: "src/web/api/operations.gen.ts", text };
}

/** The keys a list can be sorted by, and the one it is sorted by when nothing is asked. */
function sortKeysOf(operation: Operation): { readonly keys: readonly string[]; readonly usual: string } {
  const sort = z.toJSONSchema(z.object({ sort: operation.query?.shape["sort"] ?? z.string() }), { io: "input" });
  const property = sort.properties?.["sort"];
  if (typeof property !== "object") return { keys: [], usual: "" };
  return { keys: (property.enum ?? []).map(String), usual: String(property.default ?? "") };
}

function columnText(column: ListColumn, sortKeys: readonly string[]): string {
  const title = `{ vi: ${JSON.stringify(column.titleVi)}, en: ${JSON.stringify(column.titleEn)} }`;
  const sortable = sortKeys.includes(column.key);
  return `    { key: "${column.key}", title: ${title}, type: "${column.type}", sortable: ${sortable} },\n`;
}

function listText(operation: Operation): string {
  const name = operation.id.slice(operation.id.lastIndexOf(".") + 1);
  const sort = sortKeysOf(operation);
  const columns = (operation.columns ?? []).map((column) => columnText(column, sort.keys)).join("");
  return `\nexport const ${name}Columns = {\n  usualSort: "${sort.usual}",\n  columns: [\n${columns}  ],\n} as const;\n`;
}

function columnsFile(feature: string, modules: readonly ContractModule[]): GeneratedFile | undefined {
  const lists = modules
    .flatMap(({ operations }) => operations)
    .filter((one) => one.columns !== undefined && one.id.startsWith(`${feature}.`));
  if (lists.length === 0) return undefined;
  return { path: `src/web/api/columns/${feature}.gen.ts`, text: [header, ...lists.map(listText)].join("") };
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
