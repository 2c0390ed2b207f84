import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { chmod, lchown, lstat, readdir, stat } from "node:fs/promises";
import { userInfo } from "node:os";
import { join } from "node:path";
import { DatabaseUnavailable } from "../database-unavailable.ts";
import { type Binaries, programPath } from "./binaries.ts";

/**
 * How PostgreSQL's programs are started. PostgreSQL refuses to run as root, so for root one of these is used:
 * - `namespace`: a user namespace in which we are called 65534; files stay ours, any folder of ours is reachable;
 * - `uid`: an ordinary user's id, when that user can enter the home;
 * - `capability`: an ordinary user's id that keeps the one right to enter closed folders.
 * The wrapping programs replace themselves by PostgreSQL, so the child's id is PostgreSQL's own.
 */
export type Runner = { kind: "direct" | "namespace" | "uid" | "capability"; uid: number | undefined };

const nobody = 65534;

/** Nothing of our own environment (passwords!) reaches the database's processes. Windows adds what it needs itself. */
export const childEnvironment = { PATH: "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", LC_ALL: "C", TZ: "UTC" };

/** Starts a program of PostgreSQL as the runner's user. */
export function run(runner: Runner, command: string, args: string[], options: SpawnOptions): ChildProcess {
  const id = String(runner.uid);
  switch (runner.kind) {
    case "direct":
      return spawn(command, args, options);
    case "namespace":
      return spawn("unshare", ["--user", `--map-user=${id}`, `--map-group=${id}`, "--", command, ...args], options);
    case "uid":
      return spawn(command, args, { ...options, uid: runner.uid as number, gid: runner.uid as number });
    case "capability": {
      const rights = [
        "--clear-groups",
        "--securebits=+no_setuid_fixup",
        "--inh-caps=+dac_override",
        "--ambient-caps=+dac_override",
      ];
      return spawn("setpriv", [`--reuid=${id}`, `--regid=${id}`, ...rights, "--", command, ...args], options);
    }
  }
}

/** Runs a program to its end; resolves to exit code and everything it printed. */
export async function runToEnd(
  runner: Runner,
  command: string,
  args: string[],
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = run(runner, command, args, { env: childEnvironment, cwd: "/", stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout?.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", (error) => resolve({ code: -1, output: `${output}${error.message}` }));
    child.on("close", (code) => resolve({ code: code ?? -1, output }));
  });
}

/** Candidates in the order of preference for the owner of the cluster. */
function candidates(owner: number): Runner[] {
  const self = process.getuid?.();
  if (self !== 0) {
    const direct: Runner = { kind: "direct", uid: self };
    // initdb wants a name for its user; containers often run under a number that has none.
    return hasUserName() ? [direct] : [{ kind: "namespace", uid: nobody }, direct];
  }
  if (owner !== 0) {
    return [
      { kind: "uid", uid: owner },
      { kind: "capability", uid: owner },
    ];
  }
  return [
    { kind: "namespace", uid: nobody },
    { kind: "uid", uid: nobody },
    { kind: "capability", uid: nobody },
  ];
}

/**
 * Finds a way to run PostgreSQL on the cluster folder: each candidate must really execute a program there and see
 * the home. `only` restricts the choice (tests of one way).
 */
export async function chooseRunner(options: {
  home: string;
  dataDir: string;
  binaries: Binaries;
  only?: Runner["kind"] | undefined;
}): Promise<Runner> {
  // A new cluster belongs to the owner of the home, whoever starts it first.
  const { uid: owner } = await stat(options.dataDir).catch(() => stat(options.home));
  const self = process.getuid?.();
  if (self !== undefined && self !== 0 && owner !== self) throw foreignHome(options.home, owner);
  const tried: string[] = [];
  for (const runner of candidates(owner)) {
    if (options.only !== undefined && runner.kind !== options.only) continue;
    if (runner.kind === "direct") return runner;
    if (runner.kind === "uid") await openOwnHome(options.home);
    // `test -x` on the home proves that the folder can be entered, the program that its libraries are found.
    const script = 'test "$(id -u)" != 0 && test -x "$1" && exec "$2" --version';
    const args = ["-c", script, "sh", options.home, programPath(options.binaries, "initdb")];
    const { code, output } = await runToEnd(runner, "/bin/sh", args);
    if (code === 0) return runner;
    tried.push(`${runner.kind}: ${output.trim() || `exit code ${code}`}`);
  }
  throw new DatabaseUnavailable({
    vi:
      `PostgreSQL không chạy bằng root, và không người dùng thường nào dùng được ${options.home}. ` +
      "Đặt CONGTAM_HOME vào thư mục mà người dùng khác vào được (ví dụ /var/lib/congtam), " +
      `chạy chương trình bằng người dùng thường, hoặc đặt DATABASE_URL. Đã thử: ${tried.join("; ")}`,
    en:
      `PostgreSQL does not run as root, and no ordinary user can use ${options.home}. ` +
      "Set CONGTAM_HOME to a folder that other users may enter (for example /var/lib/congtam), " +
      `start the program as an ordinary user, or set DATABASE_URL. Tried: ${tried.join("; ")}`,
  });
}

function hasUserName(): boolean {
  try {
    return userInfo().username !== "";
  } catch {
    return false;
  }
}

function foreignHome(home: string, owner: number): Error {
  return new DatabaseUnavailable({
    vi:
      `Cơ sở dữ liệu trong ${home} thuộc người dùng hệ điều hành số ${owner}. ` +
      "Chạy chương trình bằng người dùng đó hoặc root, hoặc đặt CONGTAM_HOME vào thư mục của mình.",
    en:
      `The database in ${home} belongs to the operating-system user ${owner}. ` +
      "Start the program as that user or as root, or set CONGTAM_HOME to a folder of your own.",
  });
}

/** Lets others pass through (not list) our own home; each secret in it has its own 0600 mode. */
async function openOwnHome(home: string): Promise<void> {
  const info = await stat(home);
  if (info.uid === process.getuid?.() && (info.mode & 0o011) !== 0o011) await chmod(home, info.mode | 0o011);
}

/** Gives the cluster folder to the runner's user where that is another one than ours. */
export async function handOver(runner: Runner, folder: string): Promise<void> {
  if (runner.kind !== "uid" && runner.kind !== "capability") return;
  const uid = runner.uid as number;
  await chownTree(folder, uid);
}

async function chownTree(path: string, uid: number): Promise<void> {
  const info = await lstat(path);
  if (info.uid === uid) return;
  if (info.isDirectory()) for (const name of await readdir(path)) await chownTree(join(path, name), uid);
  // The folder itself comes last: an interrupted hand-over is taken up again by the next start.
  await lchown(path, uid, uid);
}
