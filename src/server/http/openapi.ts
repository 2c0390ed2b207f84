import { z } from "zod";
import { commonErrorCodes, type ErrorCode, errorKinds } from "../../contract/error-codes.ts";
import { isFileBody, isFileOutput, type Operation } from "../../contract/operation.ts";
import { Problem } from "../../contract/problem.ts";

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of the given operations; the committed docs/openapi.json is compared with it in a test. */
export function makeOpenApi(operations: readonly Operation[]): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const item = paths[operation.path] ?? {};
    item[operation.method.toLowerCase()] = describeOperation(operation);
    paths[operation.path] = item;
  }
  return {
    openapi: "3.1.0",
    info: { title: "Công Tâm", version: "0.1.0", license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, "output") },
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "congtam_session" } },
    },
  };
}

function describeOperation(operation: Operation): Json {
  const parameters = [...parametersOf(operation.params, "path"), ...parametersOf(operation.query, "query")];
  return {
    operationId: operation.id,
    summary: operation.summary,
    tags: [operation.id.split(".")[0]],
    security: operation.access === "public" ? [] : [{ session: [] }],
    ...(typeof operation.access === "object" && { "x-ability": operation.access.ability }),
    ...(parameters.length > 0 && { parameters }),
    ...(operation.body && { requestBody: requestBody(operation.body) }),
    responses: { ...success(operation), ...refusals(operation) },
  };
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json;
  return rest;
}

function parametersOf(schema: z.ZodObject | undefined, place: "path" | "query"): Json[] {
  if (!schema) return [];
  const json = schemaOf(schema, "input") as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(json.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || (json.required?.includes(name) ?? false),
    schema: property,
  }));
}

function requestBody(body: NonNullable<Operation["body"]>): Json {
  const content = isFileBody(body)
    ? { "application/octet-stream": { schema: { type: "string", format: "binary", maxLength: body.maxBytes } } }
    : { "application/json": { schema: schemaOf(body, "input") } };
  return { required: true, content };
}

function success(operation: Operation): Json {
  const status = String(operation.status ?? 200);
  if (status === "204") return { [status]: { description: "Done" } };
  const content = isFileOutput(operation.output)
    ? Object.fromEntries(operation.output.mediaTypes.map((type) => [type, { schema: { type: "string" } }]))
    : { "application/json": { schema: schemaOf(operation.output, "output") } };
  return { [status]: { description: "Done", content } };
}

function refusals(operation: Operation): Json {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of [...commonErrorCodes, ...operation.errors]) {
    const { status } = errorKinds[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.join(", "),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
}
