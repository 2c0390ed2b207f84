import { Hono } from "hono";
import { getCookie } from "hono/cookie";
import type { Problem } from "../contract/problem.ts";
import type { Language } from "../contract/text.ts";
import { AppError } from "./http/app-error.ts";
import { askedLanguage, languageOf } from "./http/language.ts";
import type { HttpApp, HttpContext, HttpVariables } from "./http/mount.ts";
import { toProblem } from "./http/problem.ts";
import { securityHeaders } from "./http/security-headers.ts";
import type { Clock } from "./platform/clock.ts";
import { FileContentAltered, FileStoreUnavailable } from "./platform/files/file-store.ts";
import type { Ids } from "./platform/ids.ts";

/** A part of the application that puts its routes on it. */
export type Routes = (app: HttpApp) => void;

/** Shows a refusal or failure to a person in a browser. */
export type ErrorPage = (http: HttpContext, problem: Problem) => Promise<Response>;

export interface AppDeps {
  readonly clock: Clock;
  readonly ids: Ids;
  /** Address of the caller; looks at the forwarding header only behind a trusted proxy. */
  readonly addressOf: (http: HttpContext) => string;
  readonly logRequest: (line: RequestLine) => void;
  readonly logFailure: (requestId: string, error: unknown) => void;
  readonly basePath: string;
  /** Readers come by HTTPS: they are told to come by nothing else. */
  readonly behindHttps?: boolean;
  readonly routes: readonly Routes[];
  /** Answers errors outside `/api`, `/open-data` and the scripts of the application as a page; without it, and below these, they are problem documents. */
  readonly errorPage?: ErrorPage | undefined;
}

/** One line of the request log; no query, no body, so that no personal data gets into it. */
export interface RequestLine {
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** The HTTP application without a port: tests call it in process, main.ts puts it behind one. */
export function createApp(deps: AppDeps): HttpApp {
  // A slash at the end of an address changes nothing.
  const root = new Hono<{ Variables: HttpVariables }>({ strict: false });
  const app = deps.basePath === "" ? root : root.basePath(deps.basePath);

  app.use("*", async (http, next) => {
    const requestId = deps.ids.next();
    http.set("request", {
      requestId,
      language: languageOf(http.req.header("accept-language"), getCookie(http, "congtam_language")),
      now: deps.clock.now(),
      address: deps.addressOf(http),
      userAgent: (http.req.header("user-agent") ?? "").slice(0, 300),
    });
    const started = performance.now();
    await next();
    // Not http.header(): that copies the answer into a stream, which costs more than making it.
    http.res.headers.set("x-request-id", requestId);
    deps.logRequest({
      requestId,
      method: http.req.method,
      path: http.req.path,
      status: http.res.status,
      milliseconds: performance.now() - started,
    });
  });
  app.use("*", securityHeaders(deps.behindHttps ?? false));
  for (const routes of deps.routes) routes(app);

  const isForProgrammes = (path: string) =>
    ["/api/", "/open-data/", "/app/assets/"].some((start) => path.startsWith(deps.basePath + start)) ||
    path === `${deps.basePath}/health`;
  /** A page that cannot be shown (it reads the name of the province) is no failure on top of the first. */
  const show = async (page: ErrorPage, http: HttpContext, problem: Problem, language: Language): Promise<Response> => {
    try {
      return await page(http, problem);
    } catch (error) {
      deps.logFailure(problem.requestId, error);
      return problemResponse(problem, language);
    }
  };
  const answerError = async (http: HttpContext, error: AppError): Promise<Response> => {
    const request = http.get("request");
    const language = askedLanguage(http.req.query("lang")) ?? request?.language ?? "vi";
    const problem = toProblem(error, language, request?.requestId ?? "-");
    const page = isForProgrammes(http.req.path) ? undefined : deps.errorPage;
    const response = page ? await show(page, http, problem, language) : problemResponse(problem, language);
    for (const [name, value] of Object.entries(error.extras.headers ?? {})) response.headers.set(name, value);
    return response;
  };
  root.notFound((http) =>
    answerError(http, new AppError("request.unknown_route", { values: { path: http.req.path } })),
  );
  root.onError((error, http) => {
    if (error instanceof AppError) return answerError(http, error);
    const requestId = http.get("request")?.requestId ?? "-";
    const isOfFiles = error instanceof FileStoreUnavailable;
    // Of a store that is away its words say all; of a failure of our own, where it happened.
    deps.logFailure(requestId, isOfFiles ? error.message : error);
    return answerError(http, new AppError(isOfFiles ? "server.files_unavailable" : failureOf(error)));
  });
  return root;
}

function failureOf(error: unknown): "server.file_altered" | "server.failed" {
  return error instanceof FileContentAltered ? "server.file_altered" : "server.failed";
}

function problemResponse(problem: Problem, language: Language): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { "content-type": "application/problem+json; charset=utf-8", "content-language": language },
  });
}
