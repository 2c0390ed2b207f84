import { readFileSync } from "node:fs";
import { readEnv } from "../../src/server/env.ts";
import { findProgram } from "../../tools/ensure-program.ts";

/**
 * The program with a clock that a journey moves: it runs like any other, ahead by the milliseconds that stand in the
 * file named by the first argument. Nothing of this is in the program that people start.
 */
const file = process.argv[2] ?? "";
const { startServer }: typeof import("../../src/server/main.ts") = await import(findProgram().server);
const settings = readEnv();
if (!settings.ok) throw new Error(JSON.stringify(settings.faults));
const ahead = () => Number(readFileSync(file, "utf8"));
const server = await startServer(settings.env, () => {}, { now: () => new Date(Date.now() + ahead()) });
console.log(server.url);
process.once("SIGTERM", () => void server.stop());
