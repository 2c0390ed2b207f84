import { AppError } from "./app-error.ts";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a changing request that a browser sent from another site. Browsers set Sec-Fetch-Site themselves; older ones
 * send Origin, which must name this host. Programs send neither and pass (they hold no cookie of a victim).
 */
export function assertSameSite(request: Request, host: string): void {
  if (safeMethods.has(request.method)) return;
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) {
    if (site !== "same-origin" && site !== "none") throw new AppError("request.cross_site");
    return;
  }
  const origin = request.headers.get("origin");
  if (origin === null) return;
  let originHost: string;
  try {
    originHost = new URL(origin).host;
  } catch {
    throw new AppError("request.cross_site");
  }
  if (originHost !== host) throw new AppError("request.cross_site");
}
