import type { MiddlewareHandler } from "hono";

/**
 * Headers of every answer. Scripts and styles come from this host alone; the officers' application adds a nonce for
 * the style elements its component library makes (see static-files.ts).
 */
export function contentPolicy(nonce?: string): string {
  const style = nonce ? `'self' 'nonce-${nonce}'` : "'self'";
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${style}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "manifest-src 'self'",
  ].join("; ");
}

/** A year, for this host alone: what else the province has below its name answers for itself (RFC 6797). */
const httpsOnly = "max-age=31536000";

/**
 * Sets the security headers on every answer that has not set its own content policy. What says nothing about keeping
 * is kept nowhere: answers of operations hold personal data, and a shared machine has a "back" button. Behind HTTPS
 * (where cookies are secure) browsers are told never to come without it.
 */
export function securityHeaders(behindHttps: boolean): MiddlewareHandler {
  return async (http, next) => {
    await next();
    const headers = http.res.headers;
    if (!headers.has("content-security-policy")) headers.set("content-security-policy", contentPolicy());
    if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
    if (behindHttps) headers.set("strict-transport-security", httpsOnly);
    headers.set("x-content-type-options", "nosniff");
    headers.set("referrer-policy", "same-origin");
    headers.set("x-frame-options", "DENY");
    headers.set("cross-origin-opener-policy", "same-origin");
    headers.set("cross-origin-resource-policy", "same-origin");
    headers.set("permissions-policy", "camera=(), microphone=(), geolocation=()");
  };
}
