import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findRuntime, NODE_PACKAGES } from "../boot.mjs";

const ROOT = join(import.meta.dirname, "..");
const platformPackage = NODE_PACKAGES[`${process.platform}-${process.arch}` as keyof typeof NODE_PACKAGES];

/** The smallest project that boots: the pinned Node is a folder of its own, so that npm works without any network. */
let project = "";

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "boot test "));
  for (const name of ["boot.mjs", "bin"]) cpSync(join(ROOT, name), join(project, name), { recursive: true });
  const vendor = join(project, "vendor");
  mkdirSync(join(vendor, "bin"), { recursive: true });
  writeFileSync(join(vendor, "package.json"), JSON.stringify({ name: platformPackage, version: "26.0.0" }));
  symlinkSync(process.execPath, join(vendor, "bin", "node"));
  writeFileSync(
    join(project, "package.json"),
    JSON.stringify({ name: "p", version: "1.0.0", optionalDependencies: { [platformPackage]: "file:vendor" } }),
  );
  for (const folder of ["src/cli", "tools"]) mkdirSync(join(project, folder), { recursive: true });
  for (const name of ["built-program.mjs", "sources-digest.mjs"]) {
    cpSync(join(ROOT, "tools", name), join(project, "tools", name));
  }
  writeFileSync(
    join(project, "tools/program-build.ts"),
    `import { cpSync } from "node:fs";
    import { programFolder } from "./built-program.mjs";
    const root = import.meta.dirname + "/..";
    cpSync(root + "/src/cli/main.ts", root + "/" + programFolder(root) + "/main.mjs");`,
  );
  writeFileSync(
    join(project, "src/cli/main.ts"),
    `const args = process.argv.slice(2);
    if (args[0] === "wait") {
      process.on("SIGTERM", () => process.exit(7));
      process.stdout.write("ready");
      setInterval(() => {}, 1000);
    } else if (args[0] === "die") process.kill(process.pid, "SIGKILL");
    else {
      process.stdout.write(JSON.stringify({ args, cwd: process.cwd(), cache: process.env.NODE_COMPILE_CACHE, file: import.meta.filename }));
      process.exitCode = Number(args[1] ?? 0);
    }`,
  );
  spawnSync("npm", ["install", "--package-lock-only", "--offline"], { cwd: project });
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

function boot(args: string[], options: { script?: string; cwd?: string } = {}): SpawnSyncReturns<string> {
  const { npm_execpath: _given, ...env } = process.env;
  return spawnSync(process.execPath, [join(project, options.script ?? "boot.mjs"), ...args], {
    cwd: options.cwd ?? project,
    encoding: "utf8",
    env: { ...env, npm_config_offline: "true", NODE_ENV: "production" },
  });
}

describe("boot", () => {
  it("installs at the first start, says so in both languages, and never again while the lock file stays", () => {
    const first = boot(["hello"]);
    expect(first.stderr).toContain("Đang cài thư viện");
    expect(first.stderr).toContain("Installing libraries");
    expect(JSON.parse(first.stdout)).toMatchObject({ args: ["hello"], cache: join(project, ".cache", "node-compile") });
    expect(boot(["hello"]).stderr).toBe("");
  });

  it("accepts what npm installed by hand without installing again", () => {
    rmSync(join(project, "node_modules", ".congtam-installed"));
    expect(boot(["hello"]).stderr).toBe("");
    expect(existsSync(join(project, "node_modules", ".congtam-installed"))).toBe(true);
  });

  it("installs again when the lock file changed", () => {
    const lock = join(project, "package-lock.json");
    writeFileSync(lock, `${readFileSync(lock, "utf8")}\n`);
    rmSync(join(project, "node_modules", ".package-lock.json"));
    expect(boot(["hello"]).stderr).toContain("Installing libraries");
  });

  it("keeps the exit code and the caller's folder, from anywhere, by the command too", () => {
    const done = boot(["check", "3"], { script: "bin/congtam.mjs", cwd: tmpdir() });
    expect(done.status).toBe(3);
    expect(JSON.parse(done.stdout)).toMatchObject({ args: ["check", "3"], cwd: tmpdir() });
  });

  it("runs the program as it was built from the sources as they are, and the sources where it cannot be built", () => {
    const ran = () => relative(realpathSync(project), JSON.parse(boot(["hello"]).stdout).file);
    const build = join(project, "tools/program-build.ts");
    const [kept, before] = [readFileSync(build, "utf8"), ran()];
    expect(before).toMatch(/^dist.program-[0-9a-f]{16}.main\.mjs$/);
    expect(ran()).toBe(before);
    writeFileSync(build, "");
    expect(ran()).toBe(join("src", "cli", "main.ts"));
    writeFileSync(build, `${kept} // changed`);
    expect(ran()).toMatch(/^dist.program-/);
    expect(ran()).not.toBe(before);
    writeFileSync(build, kept);
    expect(ran()).toBe(before);
  });

  it("ends by the signal that ended the program", () => {
    expect(boot(["die"]).signal).toBe("SIGKILL");
  });

  it("passes a stop on and waits for the orderly end", async () => {
    const child = spawn(process.execPath, [join(project, "boot.mjs"), "wait"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((resolve) => child.stdout.once("data", resolve));
    child.kill("SIGTERM");
    expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(7);
  });

  it("stops when the npm that started it is gone, because a shell between them passes no signal on", async () => {
    const command = `"${process.execPath}" boot.mjs wait; true`;
    const env = { ...process.env, npm_lifecycle_event: "start" };
    const shell = spawn("sh", ["-c", command], { cwd: project, stdio: ["ignore", "pipe", "inherit"], env });
    await new Promise((resolve) => shell.stdout.once("data", resolve));
    const closed = new Promise((resolve) => shell.stdout.once("close", resolve));
    shell.kill("SIGKILL");
    // The program holds the other end: it closes when the last process is gone.
    await closed;
  });

  it("of two starts at once one installs and the other waits for it", async () => {
    rmSync(join(project, "node_modules"), { recursive: true });
    const { npm_execpath: _given, ...env } = process.env;
    const starts = [1, 2].map(async (number) => {
      const child = spawn(process.execPath, [join(project, "boot.mjs"), "hello", "0", String(number)], {
        stdio: ["ignore", "pipe", "pipe"],
        env: { ...env, npm_config_offline: "true" },
      });
      const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
      return { args: JSON.parse(out).args, installed: err.includes("Installing libraries") };
    });
    const ends = await Promise.all(starts);
    expect(ends.map((end) => end.args)).toEqual([1, 2].map((number) => ["hello", "0", String(number)]));
    expect(ends.filter((end) => end.installed)).toHaveLength(1);
  });

  it("a failed install ends with the code for the environment and names the cause", () => {
    const lock = join(project, "package-lock.json");
    const kept = readFileSync(lock, "utf8");
    writeFileSync(lock, "{}");
    const done = boot(["hello"]);
    writeFileSync(lock, kept);
    expect(done.status).toBe(4);
    expect(done.stderr).toContain("npm ci");
  });
});

describe("the pinned Node", () => {
  const machine = (platform: string, arch: string, node: string) => ({
    platform,
    arch,
    versions: { node },
    execPath: "/host",
  });

  it("every platform package is pinned in package.json at one version", () => {
    const pinned = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).optionalDependencies;
    const versions = Object.values(NODE_PACKAGES).map((name) => pinned[name]);
    expect(new Set(versions).size).toBe(1);
    expect(versions[0]).toMatch(/^26\.\d+\.\d+$/);
  });

  it("a platform without a package uses a host Node 26, and otherwise the error names the platform", () => {
    expect(findRuntime(ROOT, machine("freebsd", "x64", "26.1.0"))).toBe("/host");
    expect(() => findRuntime(ROOT, machine("freebsd", "x64", "20.1.0"))).toThrow(/freebsd-x64/);
  });
});
