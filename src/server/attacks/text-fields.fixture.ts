import type { z } from "zod";
import { allOperations } from "../../contract/all-operations.ts";
import { isFileBody, type Operation } from "../../contract/operation.ts";
import { hostileTexts } from "./hostile-texts.fixture.ts";

/** The parts of a schema that its children hang on, whatever its kind. */
interface SchemaDef {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
  readonly getter?: () => z.ZodType;
}

/** Texts that begin with a sign which no code has, at every length that a field may allow. */
const samples = hostileTexts
  .filter((text) => /^[<"=@&]/.test(text))
  .flatMap((text) => [900, 200, 100, 40, 20, 10, 4].map((length) => text.slice(0, length)));

/**
 * Fields of the body and of the query in which people may type what they want, as "reason", "changes[].reason",
 * "inputs.*", "inputs.<key>", "?fileName" or, of a table that is brought in, "<cells>": those that let at least one hostile text in. Codes, ids, days and choices let none in.
 */
export function textFieldsOf({ id, body, query }: Pick<Operation, "id" | "body" | "query">): string[] {
  const ofTable = id.endsWith("Import") && body !== undefined && isFileBody(body) ? ["<cells>"] : [];
  const ofBody = body !== undefined && !isFileBody(body) ? fieldsOf(body, "", []) : ofTable;
  const ofQuery = query ? fieldsOf(query, "?", []) : [];
  return [...new Set([...ofBody, ...ofQuery].map(levelled))];
}

/** Areas, criteria and components of a set are parts of one kind, each with all fields of a part. */
const levelled = (field: string) => field.replace(/\b(?:areas|criteria|components)\[\]\./g, "");

function fieldsOf(schema: z.ZodType, path: string, above: readonly z.ZodType[]): string[] {
  if (above.includes(schema)) return [];
  const def = schema.def as unknown as SchemaDef;
  const into = (part: z.ZodType | undefined, at = path) => (part ? fieldsOf(part, at, [...above, schema]) : []);
  const below = (name: string) => (path === "" || path === "?" ? path : `${path}.`) + name;
  switch (def.type) {
    case "string":
      return samples.some((text) => schema.safeParse(text).success) ? [path] : [];
    case "object":
      return Object.entries(def.shape ?? {}).flatMap(([key, part]) => into(part, below(key)));
    case "record":
      return [...into(def.keyType, below("<key>")), ...into(def.valueType, below("*"))];
    case "array":
      return into(def.element, `${path}[]`);
    case "union":
      return (def.options ?? []).flatMap((part) => into(part));
    case "intersection":
      return [...into(def.left), ...into(def.right)];
    case "pipe":
      return takesText(schema) || !isText(def.in) ? into(def.in) : [];
    case "lazy":
      return into(def.getter?.());
    default:
      return into(def.innerType);
  }
}

const isText = (schema: z.ZodType | undefined) => (schema?.def as SchemaDef | undefined)?.type === "string";
const takesText = (schema: z.ZodType) => samples.some((text) => schema.safeParse(text).success);

const isHostile = (text: string) => hostileTexts.some((one) => text.includes(one.trim().slice(0, 10)));

/** Paths of the values, and keys, that hold a hostile text: written as `textFieldsOf` writes them. */
export function hostileFieldsIn(value: unknown, path = ""): string[] {
  return fieldsWithin(value, path).map(levelled);
}

function fieldsWithin(value: unknown, path: string): string[] {
  if (typeof value === "string") return isHostile(value) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((one) => fieldsWithin(one, `${path}[]`));
  if (typeof value !== "object" || value === null) return [];
  const below = (name: string) => (path === "" || path === "?" ? path : `${path}.`) + name;
  return Object.entries(value).flatMap(([key, part]) => [
    ...(isHostile(key) ? [below("<key>")] : []),
    ...fieldsWithin(part, below(isHostile(key) ? "*" : key)),
  ]);
}

const patterns = allOperations.map((operation) => ({
  operation,
  pattern: new RegExp(`^${operation.path.replace(/\{\w+\}/g, "[^/]+")}$`),
}));

/** The operation that an address calls; one with fewer parameters goes first. */
export function operationAt(method: string, path: string): Operation | undefined {
  return patterns
    .filter(({ operation, pattern }) => operation.method === method && pattern.test(path))
    .sort((a, b) => a.operation.path.split("{").length - b.operation.path.split("{").length)[0]?.operation;
}
