import type { Command } from "commander";
import { fillTexts } from "../../contract/text.ts";
import { startServer } from "../../server/main.ts";
import { systemClock } from "../../server/platform/clock.ts";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";
import { describeCommand } from "../describe-command.ts";
import { exitCodes } from "../exit-codes.ts";
import { fillApart } from "../fill-apart.ts";
import { translateFailure } from "../translate-failure.ts";

const words = {
  ready: { vi: "Công Tâm đang chạy tại {url} (Ctrl+C để dừng)", en: "Công Tâm is running at {url} (Ctrl+C stops it)" },
  stopping: { vi: "Đang dừng …", en: "Stopping …" },
  portTaken: {
    vi: "Cổng {port} của {host} đang có chương trình khác dùng. Chọn cổng khác, ví dụ PORT=3001.",
    en: "Another program uses port {port} of {host}. Choose another one, for example PORT=3001.",
  },
};

/** Runs the server until it is told to stop. */
export function startCommand(context: CliContext): Command {
  return describeCommand(context, {
    name: "start",
    summary: { vi: "chạy máy chủ", en: "run the server" },
    examples: [
      { line: "congtam start", does: { vi: "tại 127.0.0.1:3000", en: "at 127.0.0.1:3000" } },
      { line: "PORT=8080 congtam start", does: { vi: "ở cổng khác", en: "on another port" } },
    ],
    exits: [0, 1, 2, 3, 4],
  }).action(async () => {
    const env = context.env();
    const stopped = Promise.withResolvers<void>();
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopped.resolve());
    const server = await startServer(env, (message) => context.err(`${message}\n`), systemClock, fillApart).catch(
      (error) => {
        if (error instanceof CliError) throw error;
        if (!("code" in error) || error.code !== "EADDRINUSE") throw translateFailure(error);
        const values = { port: String(env.port), host: env.host };
        throw new CliError(exitCodes.environment, fillTexts(words.portTaken, values));
      },
    );
    // In both languages, as all that is said on the way here: whoever sees it may have started it for others.
    const ready = fillTexts(words.ready, { url: server.url });
    context.out(`${ready.vi}\n${ready.en}\n`);
    await stopped.promise;
    context.err(`${words.stopping.vi}\n${words.stopping.en}\n`);
    await server.stop();
  });
}
