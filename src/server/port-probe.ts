import { once } from "node:events";
import { createServer } from "node:net";

/**
 * Refuses a port that another program uses before anything else is done: an empty database is not filled for a server
 * that cannot listen. Port 0 (any free one) is always free.
 * @throws Error with the code EADDRINUSE or EACCES of the system
 */
export async function probePort(host: string, port: number): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  probe.listen({ host, port, exclusive: true });
  await once(probe, "listening");
  probe.close();
  await once(probe, "close");
}
