import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { completeDemonstration } from "../../demo/load-demonstration.ts";
import type { Services } from "../server/compose.ts";
import { readInstallation } from "../server/modules/organisations/service/read-installation.ts";
import { CliError } from "./cli-error.ts";
import { exitCodes } from "./exit-codes.ts";

/**
 * Loads the demonstration into an empty database by a process of its own (`congtam demo`, with the settings of this
 * one): what it takes of memory is given back when it ends, while this process may go on for months.
 *
 * @throws CliError when it did not end well; the next start goes on where it stopped.
 */
export async function fillApart(services: Services, say: (message: string) => void): Promise<void> {
  if (!(await readInstallation(services.organisations))) {
    const program = fileURLToPath(new URL("./main.ts", import.meta.url));
    const child = spawn(process.execPath, [...process.execArgv, program, "demo", "--quiet"], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    const [code] = await once(child, "exit");
    if (code !== 0) throw notLoaded();
  }
  await completeDemonstration(services, say);
}

function notLoaded(): CliError {
  return new CliError(exitCodes.environment, {
    vi: "Chưa nạp xong tỉnh minh họa (lỗi nêu ở trên, hoặc bị ngắt). Chạy lại lệnh này để nạp tiếp.",
    en: "The demonstration is not loaded wholly (the reason is above, or it was interrupted). Run the command again to go on.",
  });
}
