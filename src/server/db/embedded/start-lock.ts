import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { DatabaseUnavailable } from "../database-unavailable.ts";
import { giveToHomeOwner } from "./home-owner.ts";

/**
 * Runs `work` while no other process on the same home starts or stops the database.
 *
 * Node offers no file lock of its own, SQLite (part of Node) does on every platform: the lock belongs to the
 * operating system's process, so a killed process can never leave it behind. The file holds no data.
 */
export async function withStartLock<T>(home: string, work: () => Promise<T>): Promise<T> {
  const file = join(home, "start.lock");
  const deadline = performance.now() + 120_000;
  for (;;) {
    const lock = tryLock(file);
    if (lock !== undefined) {
      await giveToHomeOwner(home, file);
      try {
        return await work();
      } finally {
        lock.close();
      }
    }
    if (performance.now() > deadline) {
      throw new DatabaseUnavailable({
        vi: `Một tiến trình khác đã khởi động hoặc dừng cơ sở dữ liệu trong ${home} suốt hai phút.`,
        en: `Another process has been starting or stopping the database in ${home} for two minutes.`,
      });
    }
    await sleep(50);
  }
}

function tryLock(file: string): DatabaseSync | undefined {
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec("PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE");
    return lock;
  } catch (error) {
    lock.close();
    const sqliteBusy = 5;
    if ((error as { errcode?: number }).errcode === sqliteBusy) return undefined;
    throw error;
  }
}
