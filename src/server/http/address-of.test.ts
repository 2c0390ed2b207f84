import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { makeAddressOf } from "./address-of.ts";
import type { HttpContext } from "./mount.ts";

async function addressFor(trusted: string[], peer: string, forwarded?: string): Promise<string> {
  const app = new Hono();
  const addressOf = makeAddressOf(trusted);
  app.get("/", (http) => http.text(addressOf(http as unknown as HttpContext)));
  const headers: Record<string, string> = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  const incoming = { socket: { remoteAddress: peer, remotePort: 1, remoteFamily: "IPv4" } };
  const response = await app.request("/", { headers }, { incoming });
  return response.text();
}

describe("the caller's address", () => {
  it("is the connection's, whatever a caller claims", async () => {
    expect(await addressFor([], "203.0.113.9", "10.0.0.1")).toBe("203.0.113.9");
  });
  it("is what the trusted proxy saw", async () => {
    expect(await addressFor(["127.0.0.0/8"], "127.0.0.1", "198.51.100.7")).toBe("198.51.100.7");
  });
  it("skips proxies on the way and ignores what stands before them", async () => {
    const header = "1.2.3.4, 198.51.100.7, 10.0.0.2";
    expect(await addressFor(["127.0.0.0/8", "10.0.0.0/8"], "::ffff:127.0.0.1", header)).toBe("198.51.100.7");
  });
  it("is not this machine for visitors of a proxy on it that nobody configured", async () => {
    expect(await addressFor([], "127.0.0.1", "127.0.0.1, 198.51.100.7")).toBe("198.51.100.7");
  });
  it("is the proxy's own where the header holds no address", async () => {
    expect(await addressFor(["127.0.0.1"], "127.0.0.1", "unknown")).toBe("127.0.0.1");
  });
});
