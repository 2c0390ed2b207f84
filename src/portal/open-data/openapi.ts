import { z } from "zod";
import type { OpenDataTerms } from "../../contract/open-data-terms.ts";
import { Problem } from "../../contract/problem.ts";
import { openDataVi } from "../words/open-data-words.ts";
import { type OpenResource, openResources } from "./resources.ts";

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of the open data, made of the same schemas that its answers are checked against. */
export function makeOpenDataDocument(basePath: string, terms?: OpenDataTerms): Json {
  const { licence, link, contact } = terms ?? {};
  const ours = [openDataVi.openDataTerms, openDataVi.openDataTermsOpen];
  return {
    openapi: "3.1.0",
    info: {
      title: "Công Tâm: dữ liệu mở / open data",
      version: "1",
      description: [openDataVi.openDataTermsBasis, ...(licence === undefined ? ours : [])].join(" "),
      ...(licence && { license: { name: licence.vi, ...(link !== undefined && { url: link }) } }),
      ...(contact !== undefined && { contact: { name: contact } }),
    },
    servers: [{ url: basePath === "" ? "/" : basePath }],
    paths: Object.fromEntries(openResources.map((resource) => [resource.path, { get: describe(resource) }])),
  };
}

const inLanguage = {
  ...{ name: "lang", in: "query", required: false, schema: { enum: ["vi", "en"] } },
  description: "Language of refusals, before Accept-Language",
};

function describe({ id, path, summary, query, output }: OpenResource): Json {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: "path", required: true, schema: { type: "string", format: "uuid" } },
  }));
  const properties = (schemaOf(query)["properties"] ?? {}) as Record<string, Json>;
  const inQuery = Object.entries(properties).map(([name, schema]) => ({ name, in: "query", required: false, schema }));
  const refusal = (description: string) => ({
    description,
    content: { "application/problem+json": { schema: schemaOf(Problem) } },
  });
  return {
    operationId: id,
    summary: `${summary.vi} / ${summary.en}`,
    parameters: [...inPath, ...inQuery, inLanguage],
    responses: {
      200: { description: "Done", content: { "application/json": { schema: schemaOf(output) } } },
      304: { description: "Not changed since the ETag that was sent" },
      404: refusal("Not published"),
      429: refusal("Too many requests; see retry-after"),
    },
  };
}

function schemaOf(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "output", unrepresentable: "any" }) as Json;
  return rest;
}
