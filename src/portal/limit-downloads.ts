import { AppError } from "../server/http/app-error.ts";
import type { HttpContext } from "../server/http/mount.ts";
import { countCall } from "../server/modules/identity/service/count-call.ts";
import type { PortalDeps } from "./serve-page.ts";

type LimitDeps = Pick<PortalDeps, "identity">;

/** Sending a file costs the server more than a page does. */
const downloads = { count: 60, seconds: 60 };

/** Counts a download of the reader's address over all server processes. @throws AppError `request.too_many` */
export async function limitDownloads(http: HttpContext, deps: LimitDeps): Promise<void> {
  await limitAddress(http, deps, "portal.download", downloads);
}

/** Counts a call of one kind by the reader's address over all server processes. @throws AppError `request.too_many` */
export async function limitAddress(
  http: HttpContext,
  deps: LimitDeps,
  kind: string,
  limit: { readonly count: number; readonly seconds: number },
): Promise<void> {
  const { address, now } = http.get("request");
  const seconds = await countCall(deps.identity, `${kind}:${address}`, limit, now);
  if (seconds === undefined) return;
  throw new AppError("request.too_many", { values: { seconds }, headers: { "retry-after": String(seconds) } });
}
