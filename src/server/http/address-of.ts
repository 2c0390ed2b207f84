import { BlockList, isIP } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { HttpContext } from "./mount.ts";

/**
 * The caller's address. Behind a trusted proxy it is the last entry of X-Forwarded-For that no trusted proxy wrote;
 * from anywhere else the header is ignored, since anybody may send it. A proxy on this machine is always believed:
 * else every visitor of it would count as a caller on this machine, whom more is allowed (demonstration accounts).
 */
export function makeAddressOf(trustedProxies: readonly string[]): (http: HttpContext) => string {
  const trusted = new BlockList();
  trusted.addSubnet("127.0.0.0", 8, "ipv4");
  trusted.addAddress("::1", "ipv6");
  for (const range of trustedProxies) {
    const [address = "", bits] = range.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  const isTrusted = (address: string) => trusted.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
  return (http) => {
    const peer = plain(connectionAddress(http));
    if (isIP(peer) === 0 || !isTrusted(peer)) return peer;
    const hops = (http.req.header("x-forwarded-for") ?? "").split(",").map((hop) => plain(hop.trim()));
    return hops.findLast((hop) => isIP(hop) !== 0 && !isTrusted(hop)) ?? peer;
  };
}

/** Empty in tests, where the application has no connection. */
function connectionAddress(http: HttpContext): string {
  const env = http.env as { readonly incoming?: unknown } | undefined;
  return env?.incoming === undefined ? "" : (getConnInfo(http).remote.address ?? "");
}

/** IPv4 in IPv6 clothes (`::ffff:10.0.0.1`) is the IPv4 address. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}
