import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
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
  const made = [left, living, other].map((name) => join(memory, name));
  for (const path of made) mkdirSync(path);
  onTestFinished(() => {
    for (const path of made) rmSync(path, { recursive: true, force: true });
  });
  const folder = makeRunFolder("congtam-left");
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const inMemory = dirname(folder) === memory;
  expect(made.filter((path) => !existsSync(path))).toEqual(inMemory ? made.slice(0, 1) : []);
});
