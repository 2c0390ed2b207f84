import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Option } from "commander";
import { afterAll, describe, expect, it } from "vitest";
import { CliError } from "./cli-error.ts";
import { migrateCommand } from "./commands/migrate.ts";
import { describeCommand } from "./describe-command.ts";
import { exitCodeTexts } from "./exit-codes.ts";
import type { CommandMaker } from "./run.ts";
import { runLine as run } from "./testing/run-line.ts";

/** A command that ends as it is told. */
const ending =
  (action: () => Promise<void> | void): CommandMaker =>
  (context) =>
    describeCommand(context, {
      name: "act",
      summary: { vi: "làm thử", en: "act" },
      examples: [{ line: "congtam act", does: { vi: "làm", en: "does it" } }],
      exits: [0, 2],
    }).action(action);

describe("the command line", () => {
  it("tells every exit code in its help, in the chosen language", async () => {
    const vi = await run("--help");
    expect(vi.code).toBe(0);
    expect(vi.out).toContain("Mã kết thúc:");
    const en = await run("--help --lang en");
    expect(en.out).toContain("Exit codes:");
    for (const text of Object.values(exitCodeTexts)) {
      expect(vi.out).toContain(text.vi);
      expect(en.out).toContain(text.en);
    }
  });

  it("a command's help has examples and its exit codes", async () => {
    const { out } = await run("act --help --lang=en", [ending(() => {})]);
    expect(out).toContain("Examples:\n  congtam act\n      does it");
    expect(out).toContain("Exit codes:\n  0  ");
  });

  it.each([
    ["nope", "Không có lệnh này"],
    ["act --wrong", "Không có tùy chọn này"],
    ["act more", "Thừa tham số"],
  ])("a wrong line (%s) ends with 2 and says what is wrong", async (line, words) => {
    const { code, out, err } = await run(line, [ending(() => {})]);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(out).toBe("");
  });

  it("a wrong value is said without the parser's English, with the help of its own command", async () => {
    const choosing: CommandMaker = (context) =>
      ending(() => {})(context).addOption(new Option("--form <kind>").choices(["csv", "json"]));
    const { code, err } = await run("act --form xml", [choosing]);
    expect([code, err]).toEqual([
      2,
      "Giá trị không hợp lệ: --form <kind> xml; nhận: csv, json. Xem: congtam act --help\n",
    ]);
    expect((await run("act --form xml --lang en", [choosing])).err).toContain("See: congtam act --help");
  });

  it("no command at all shows the help on standard error, code 2", async () => {
    const { code, out, err } = await run("", [ending(() => {})]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Cách dùng:");
  });

  it("an expected end keeps its code and language, an unexpected one is 1", async () => {
    const refuse = ending(() => {
      throw new CliError(3, { vi: "không được", en: "not allowed" });
    });
    expect(await run("act --lang en", [refuse])).toEqual({ code: 3, out: "", err: "not allowed\n" });
    const broken = ending(() => Promise.reject(new Error("oops")));
    expect((await run("act", [broken])).code).toBe(1);
  });

  it("wrong settings end with 4 and the full list", async () => {
    const { code, err } = await run("migrate", [migrateCommand], { PORT: "x", CONGTAM_DEMO: "x" });
    expect(code).toBe(4);
    expect(err).toContain("PORT");
    expect(err).toContain("CONGTAM_DEMO");
  });
});

describe("congtam migrate", () => {
  const home = mkdtempSync(join(tmpdir(), "cli-migrate-"));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it("makes the embedded database, then has nothing to do", async () => {
    const first = await run("migrate --lang en", [migrateCommand], { CONGTAM_HOME: home });
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toContain("Applied");
    const second = await run("migrate --lang en", [migrateCommand], { CONGTAM_HOME: home });
    expect(second.out).toContain("newest version");
  });

  it("a server that does not answer is code 4", async () => {
    const url = "postgres://owner:x@127.0.0.1:1/none";
    expect(await run("migrate --lang en", [migrateCommand], { DATABASE_URL: url })).toMatchObject({ code: 4, out: "" });
  });
});
