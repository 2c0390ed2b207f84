import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { loadCommands } from "./commands.ts";
import { createContext } from "./context.ts";
import { readExits } from "./describe-command.ts";
import { exitCodeTexts } from "./exit-codes.ts";
import { createProgram } from "./run.ts";
import { runLine } from "./testing/run-line.ts";

const project = join(import.meta.dirname, "..", "..");
const read = (name: string) => readFileSync(join(project, name), "utf8");

const program = createProgram(
  createContext({ language: "en", readEnv: () => ({ ok: false, faults: [] }), out: () => {}, err: () => {} }),
  await loadCommands([]),
);

/** Every command a person can run with its exit codes: "user add" -> "0 1 2 3 4". */
function listCommands(of: Command, before = ""): [string, string][] {
  return of.commands.flatMap((one): [string, string][] => {
    const name = `${before}${one.name()}`;
    return one.commands.length > 0 ? listCommands(one, `${name} `) : [[name, readExits(one).join(" ")]];
  });
}

const real = listCommands(program);

describe("the documents name the real commands", () => {
  it("docs/cli.md: every command in the order of the help, with its exit codes", () => {
    const rows = [...read("docs/cli.md").matchAll(/^\| `([a-z ]+)` +\|.*\| ([\d ]+?) +\|$/gm)];
    expect(rows.map((row) => [row[1], row[2]])).toEqual(real);
  });

  it("docs/cli.md: the exit codes mean the same as in the help", () => {
    const rows = [...read("docs/cli.md").matchAll(/^\| +(\d) \| (.+?) +\|$/gm)];
    expect(rows.map((row) => [row[1], row[2]])).toEqual(
      Object.entries(exitCodeTexts).map(([code, { en }]) => [code, en]),
    );
  });

  it("README.md: every command", () => {
    const rows = [...read("README.md").matchAll(/^\| `congtam ([a-z ]+)` +\|/gm)];
    expect(rows.map((row) => row[1])).toEqual(real.map(([name]) => name));
  });
});

describe.each(real)("congtam %s", (name, exits) => {
  it.each(["vi", "en"])(
    "explains itself in %s: an example that is a line of its own and its exit codes",
    async (language) => {
      const { code, out, err } = await runLine(`${name} --help --lang ${language}`);
      expect([code, err]).toEqual([0, ""]);
      expect(out).toMatch(new RegExp(`^ {2}\\S*(\\S+=\\S+ )*congtam ${name}`, "m"));
      expect(out).not.toContain("default: false");
      if (language === "vi") expect(out).not.toMatch(/Usage:|Options:|default:|choices:/);
      const ends = out.slice(out.lastIndexOf("\n\n"));
      expect([...ends.matchAll(/^ {2}(\d) {2}/gm)].map((match) => match[1]).join(" ")).toBe(exits);
    },
  );
});
