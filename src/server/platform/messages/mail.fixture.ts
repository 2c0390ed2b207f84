import type { Socket } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export interface TestMailServer {
  readonly port: number;
  /** Every mail that was taken, as it came over the wire. */
  readonly mails: string[];
  /** Breaks every connection off, as a lost network does. */
  cut(): void;
  close(): Promise<void>;
}

/** A real SMTP server on this machine that keeps what it takes; `options` make it refuse, wait or break. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<TestMailServer> {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    closeTimeout: 100,
    onData(stream, _session, callback) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        mails.push(Buffer.concat(parts).toString("utf8"));
        callback(null, "taken");
      });
    },
    ...options,
  });
  server.on("error", () => undefined);
  const { promise, resolve } = Promise.withResolvers<number>();
  const listening = server.listen(0, "127.0.0.1", () => {
    const address = listening.address();
    resolve(typeof address === "object" && address !== null ? address.port : 0);
  });
  const sockets = new Set<Socket>();
  listening.on("connection", (socket: Socket) => sockets.add(socket));
  return {
    port: await promise,
    mails,
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    close: () => new Promise((done) => void server.close(() => done())),
  };
}

/** A refusal with an SMTP code. */
export function smtpRefusal(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
