import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, it } from "vitest";
import { probePort } from "./port-probe.ts";

it("refuses a port in use and leaves a free one free", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  await expect(probePort("127.0.0.1", port)).rejects.toMatchObject({ code: "EADDRINUSE" });
  other.close();
  await once(other, "close");
  await probePort("127.0.0.1", port);
  await probePort("127.0.0.1", port);
});
