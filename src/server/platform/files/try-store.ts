import { createHash, randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import type { Clock } from "../clock.ts";
import type { FileStore } from "./file-store.ts";

/** What a store must be able to do, in the order in which it is tried. */
export const storeSteps = ["write", "date", "read", "list", "remove"] as const;
export type StoreStep = (typeof storeSteps)[number];

export interface StoreTrial {
  readonly step: StoreStep;
  /** False: the store answered, but not as it must. */
  readonly holds: boolean;
  readonly milliseconds: number;
}

/** Contents nobody needs are removed by their age: a clock further from ours than this would remove too early. */
const mostClockMilliseconds = 3_600_000;
const trialBytes = 1024 * 1024;

/**
 * Tries a store with a content that nothing else has, of a mebibyte, and takes it away again. Told step by step.
 * @throws FileStoreUnavailable where it does not answer or refuses.
 */
export async function* tryStore(files: FileStore, clock: Clock): AsyncGenerator<StoreTrial> {
  const bytes = randomBytes(trialBytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const content = async function* () {
    yield bytes;
  };
  await files.check();
  const tries: Record<StoreStep, () => Promise<boolean>> = {
    async write() {
      await files.put(content(), { maxBytes: trialBytes });
      return files.has(sha256);
    },
    async date() {
      const writtenAt = await files.writtenAt(sha256);
      return Math.abs((writtenAt?.getTime() ?? 0) - clock.now().getTime()) < mostClockMilliseconds;
    },
    read: async () => (await buffer(await files.get(sha256))).equals(bytes),
    list: () => isListed(files, sha256, new Date(clock.now().getTime() + 2 * mostClockMilliseconds)),
    async remove() {
      await files.delete(sha256);
      return !(await files.has(sha256));
    },
  };
  try {
    for (const step of storeSteps) {
      const started = performance.now();
      const holds = await tries[step]();
      yield { step, holds, milliseconds: performance.now() - started };
    }
  } finally {
    await files.delete(sha256);
  }
}

async function isListed(files: FileStore, sha256: string, before: Date): Promise<boolean> {
  for await (const name of files.list(before)) if (name === sha256) return true;
  return false;
}
