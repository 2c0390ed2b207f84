import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { makeRunFolder } from "./memory-folder.ts";

const memory = "/dev/shm";

it("lies with other temporary files where there is no memory to take", () => {
  for (const other of ["/proc", join(import.meta.dirname, "none")]) {
    const folder = makeRunFolder("congtam-other", other);
    expect(dirname(folder)).toBe(tmpdir());
    rmSync(folder, { recursive: true });
  }
});

it.runIf(existsSync(memory))("clears away what a run left that has ended, nothing else", () => {
  const { pid: ended } = spawnSync(process.execPath, ["--version"]);
  const [left, living, other] = [`congtam-left-${ended}-a`, `congtam-left-${process.pid}-a`, `congtam-${ended}-a`];
  for (const name of [left, living, other]) mkdirSync(join(memory, name));
  const folder = makeRunFolder("congtam-left");
  const inMemory = dirname(folder) === memory;
  expect([left, living, other].filter((name) => !existsSync(join(memory, name)))).toEqual(inMemory ? [left] : []);
  for (const name of [left, living, other]) rmSync(join(memory, name), { recursive: true, force: true });
  rmSync(folder, { recursive: true });
});
