/** A JSON Schema as zod writes it, as far as a bundle needs it. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
}

/**
 * Every kind of field that a form knows: its path with `[]` for items of a list and `{}` for members by any name, and the
 * type of its value. A field that may be null is two kinds.
 * @example listSchemaFields({ type: "object", properties: { a: { type: "string" } } }) // ["/a string"]
 */
export function listSchemaFields(schema: Schema, path = ""): string[] {
  if (schema.anyOf) return schema.anyOf.flatMap((one) => listSchemaFields(one, path));
  if (Array.isArray(schema.type)) return schema.type.flatMap((type) => listSchemaFields({ ...schema, type }, path));
  if (schema.type === "array") return listSchemaFields(schema.items ?? {}, `${path}/[]`);
  if (schema.type !== "object") return [`${path} ${schema.type ?? "any"}`];
  const { properties = {}, additionalProperties } = schema;
  const named = Object.entries(properties).flatMap(([name, member]) => listSchemaFields(member, `${path}/${name}`));
  return typeof additionalProperties === "object"
    ? [...named, ...listSchemaFields(additionalProperties, `${path}/{}`)]
    : named;
}

/** Paths whose members have any name, and what is below the document of a set, which has a form of its own. */
const named = /^(\/content\/units\/\[\]\/lines\/\[\]\/(?:column|columns\/\[\])\/inputs|\/marks)\/.*$/;
const document = /^(\/content\/sets\/\[\]\/document)\/.*$/;

/** The kind of the field at a pointer into a bundle, as `listSchemaFields` names it. */
export function kindOfField(pointer: string, value: unknown): string {
  const path = pointer.replace(/\/\d+(?=\/|$)/g, "/[]");
  if (document.test(pointer.replace(/\/\d+(?=\/)/g, "/[]"))) return `${path.replace(document, "$1/{}")} any`;
  const type = value === null ? "null" : typeof value;
  return `${path.replace(named, "$1/{}")} ${type}`;
}
