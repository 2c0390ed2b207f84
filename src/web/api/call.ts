import type { Problem } from "../../contract/problem.ts";
import { pageSettings } from "../app/page-settings.ts";
import { currentLanguage } from "../i18n/language.ts";
import { translate } from "../i18n/texts.ts";
import { ApiError } from "./api-error.ts";
import type { CallInput, CallResult, OperationId } from "./operation-types.ts";
import { operationRoutes } from "./operations.gen.ts";
import { signInGate } from "./sign-in-gate.ts";
import { apiTexts } from "./texts.ts";

interface AnyInput {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

interface CallOptions {
  /** `ask` (usual): an ended session opens the sign-in dialog and the call is repeated. `fail`: the refusal is thrown. */
  readonly whenSignedOut?: "ask" | "fail";
  readonly signal?: AbortSignal;
}

/** Address of an operation with its parameters and query filled in, below the base path. */
export function addressOf(id: OperationId, input: AnyInput): string {
  const [, path] = operationRoutes[id];
  const params = (input.params ?? {}) as Record<string, unknown>;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries((input.query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== null && value !== "") query.set(key, String(value));
  }
  const text = query.toString();
  return pageSettings.basePath + filled + (text === "" ? "" : `?${text}`);
}

/** Calls an operation of the server; refusals come as `ApiError`. */
export async function call<Id extends OperationId>(
  id: Id,
  input: CallInput<Id>,
  options: CallOptions = {},
): Promise<CallResult<Id>> {
  const response = await send(id, input, options);
  if (response.status === 204) return undefined as CallResult<Id>;
  if (response.headers.get("content-type")?.startsWith("application/json")) return response.json();
  return (await response.blob()) as CallResult<Id>;
}

/** Sends an operation and gives the raw answer (downloads read its file name); throws `ApiError` unless it is good. */
export async function send(id: OperationId, input: AnyInput, options: CallOptions = {}): Promise<Response> {
  for (;;) {
    const response = await fetchOnce(id, input, options);
    if (response.ok) return response;
    const problem = await readProblem(response);
    const signedOut = problem.code === "auth.required" && options.whenSignedOut !== "fail";
    if (!signedOut || !(await signInGate.wait())) throw new ApiError(problem);
  }
}

async function fetchOnce(id: OperationId, input: AnyInput, options: CallOptions): Promise<Response> {
  const [method, , bodyKind] = operationRoutes[id];
  const headers: Record<string, string> = { "accept-language": currentLanguage() };
  const request: RequestInit = { method, headers, credentials: "same-origin" };
  if (options.signal) request.signal = options.signal;
  if (bodyKind === "file") {
    headers["content-type"] = "application/octet-stream";
    request.body = input.body as Blob;
  } else if (bodyKind === "json") {
    headers["content-type"] = "application/json";
    request.body = JSON.stringify(input.body ?? {});
  }
  try {
    return await fetch(addressOf(id, input), request);
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ApiError(localProblem("network.failed", 0, "offlineTitle", "offlineDetail"));
  }
}

async function readProblem(response: Response): Promise<Problem> {
  const type = response.headers.get("content-type") ?? "";
  if (type.startsWith("application/problem+json")) return response.json();
  return localProblem("network.unreadable", response.status, "unreadableTitle", "unreadableDetail");
}

function localProblem(
  code: string,
  status: number,
  title: keyof typeof apiTexts.vi,
  detail: keyof typeof apiTexts.vi,
): Problem {
  return {
    type: `urn:congtam:error:${code}`,
    title: translate(apiTexts, title),
    status,
    detail: translate(apiTexts, detail, { status }),
    code,
    requestId: "-",
  };
}
