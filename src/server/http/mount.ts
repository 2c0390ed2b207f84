import type { Context, Hono } from "hono";
import { getCookie } from "hono/cookie";
import { commonErrorCodes } from "../../contract/error-codes.ts";
import {
  type AnswerOf,
  type BodyOf,
  type FileAnswer,
  isFileBody,
  isFileOutput,
  type Operation,
  type ParamsOf,
  type QueryOf,
  type StreamedFile,
} from "../../contract/operation.ts";
import { type Actor, hasAbility } from "../../domain/identity/actor.ts";
import { AppError } from "./app-error.ts";
import { assertCleanText } from "./clean-text.ts";
import { fileResponse } from "./file-response.ts";
import { type ExportDeps, exportList } from "./list-export.ts";
import { readFileBody, readJson } from "./read-body.ts";
import type { RequestContext } from "./request-context.ts";
import { assertSameSite } from "./same-site.ts";
import { invalidInput } from "./schema-faults.ts";

/** What Hono keeps for one request of this application. */
export interface HttpVariables {
  request: Omit<RequestContext, "actor">;
}
export type HttpApp = Hono<{ Variables: HttpVariables }>;
export type HttpContext = Context<{ Variables: HttpVariables }>;

/** What every operation needs from around it. */
export interface MountDeps extends ExportDeps {
  /** Finds the person behind a session cookie; undefined when there is none or it has ended. */
  readonly authenticate: (token: string, now: Date) => Promise<Actor | undefined>;
  /** Counts one call; gives the seconds to wait when the limit is passed. */
  readonly countCall: (
    key: string,
    limit: { count: number; seconds: number },
    now: Date,
  ) => Promise<number | undefined>;
  /** In tests every answer is checked against its schema and every refusal against the listed codes. */
  readonly checkAnswers: boolean;
}

export const sessionCookie = "congtam_session";

interface Call<T extends Operation> {
  readonly params: ParamsOf<T>;
  readonly query: QueryOf<T>;
  readonly body: BodyOf<T>;
  readonly context: RequestContext;
  readonly http: HttpContext;
}

/** The answer of an operation: the value of its schema (or file), made from a parsed and authorised call. */
export type Handler<T extends Operation> = (call: Call<T>) => Promise<AnswerOf<T>>;

/** Puts one operation on the application: same-site check, sign-in, ability, parsing, answer; in this order. */
export function mount<T extends Operation>(app: HttpApp, deps: MountDeps, operation: T, handler: Handler<T>): void {
  const path = operation.path.replace(/\{(\w+)\}/g, ":$1");
  app.on(operation.method, path, async (http) => {
    try {
      return await answer(http, deps, operation, handler);
    } catch (error) {
      if (deps.checkAnswers && error instanceof AppError) assertListed(operation, error);
      throw error;
    }
  });
}

async function answer<T extends Operation>(
  http: HttpContext,
  deps: MountDeps,
  operation: T,
  handler: Handler<T>,
): Promise<Response> {
  const started = http.get("request");
  assertSameSite(http.req.raw, http.req.header("host") ?? "");
  const token = getCookie(http, sessionCookie);
  const actor = token ? await deps.authenticate(token, started.now) : undefined;
  const context: RequestContext = { ...started, actor };
  assertAccess(operation, actor);
  await assertRate(operation, deps, context);

  const params = parsePart("params", operation.params, () => http.req.param());
  const query = parsePart("query", operation.query, () => queryOf(http));
  const body = await readBody(http, operation);
  const call = { params, query, body, context, http } as Call<T>;

  const format = operation.columns && (query as { format?: string } | undefined)?.format;
  const isExport = format === "xlsx" || format === "csv";
  if (isExport || isFileOutput(operation.output)) await assertCount(deps, context, fileLimit);
  if (operation.columns && isExport) {
    return fileResponse(await exportList(call as never, handler as never, operation, deps));
  }
  const result = await handler(call);
  if (isFileOutput(operation.output)) return fileResponse(result as FileAnswer | StreamedFile);
  if (deps.checkAnswers) operation.output.parse(JSON.parse(JSON.stringify(result ?? null)));
  if (operation.status === 204) return http.body(null, 204);
  return http.json(result as never, operation.status ?? 200);
}

/** Answers 405 where a path is known but not with this method; called after all operations are mounted. */
export function mountMethodRefusals(app: HttpApp, operations: readonly Operation[]): void {
  for (const path of new Set(operations.map((operation) => operation.path))) {
    const methods: string[] = operations.filter((operation) => operation.path === path).map(({ method }) => method);
    const allow = [...methods, ...(methods.includes("GET") ? ["HEAD"] : [])].sort().join(", ");
    app.all(path.replace(/\{(\w+)\}/g, ":$1"), (http) => {
      const values = { path: http.req.path, method: http.req.method };
      throw new AppError("request.wrong_method", { values, headers: { allow } });
    });
  }
}

function assertAccess(operation: Operation, actor: Actor | undefined): void {
  if (operation.access === "public") return;
  if (!actor) throw new AppError("auth.required");
  if (actor.mustFirst && !operation.beforeReady) throw new AppError("auth.not_ready");
  if (operation.access === "signedIn") return;
  const { ability } = operation.access;
  if (!hasAbility(actor, ability)) throw new AppError("auth.forbidden", { values: { ability } });
}

async function assertRate(operation: Operation, deps: MountDeps, context: RequestContext): Promise<void> {
  const limit = operation.rateLimit;
  if (!limit) return;
  await assertCount(deps, context, { key: operation.id, ...limit });
}

/** Files cost the server more than answers: all that one person fetches count together. */
const fileLimit = { key: "files", per: "account", count: 300, seconds: 60 } as const;

/** @throws AppError request.too_many */
async function assertCount(
  deps: MountDeps,
  context: RequestContext,
  limit: NonNullable<Operation["rateLimit"]> & { readonly key: string },
): Promise<void> {
  const who = limit.per === "account" && context.actor ? context.actor.accountId : context.address;
  const seconds = await deps.countCall(`${limit.key}:${who}`, limit, context.now);
  if (seconds !== undefined) {
    throw new AppError("request.too_many", { values: { seconds }, headers: { "retry-after": String(seconds) } });
  }
}

function parsePart(place: "params" | "query", schema: Operation["params"], read: () => unknown): unknown {
  if (!schema) return undefined;
  const raw = read();
  assertCleanText(raw);
  const parsed = schema.safeParse(raw);
  if (!parsed.success) throw invalidInput(place, parsed.error);
  return parsed.data;
}

/** A key given twice becomes an array, which no schema takes by accident. */
function queryOf(http: HttpContext): Record<string, string | string[]> {
  const all = http.req.queries();
  return Object.fromEntries(
    Object.entries(all).map(([key, values]) => [key, values.length === 1 ? (values[0] as string) : values]),
  );
}

async function readBody(http: HttpContext, operation: Operation): Promise<unknown> {
  if (operation.body === undefined) return undefined;
  if (isFileBody(operation.body)) {
    return readFileBody(http.req.raw, operation.body, (http.req.query("fileName") ?? "").slice(0, 255));
  }
  const parsed = operation.body.safeParse(await readJson(http.req.raw));
  if (!parsed.success) throw invalidInput("body", parsed.error);
  return parsed.data;
}

function assertListed(operation: Operation, error: AppError): void {
  if (commonErrorCodes.includes(error.code) || operation.errors.includes(error.code)) return;
  throw new Error(`${operation.id} answered the unlisted code ${error.code}`);
}
