import { useSyncExternalStore } from "react";
import { ApiError } from "../../../../api/api-error.ts";
import { call } from "../../../../api/call.ts";
import { sendFile } from "./send-file.ts";
import type { Sending, SendTarget } from "./sending.ts";
import { storeDocument } from "./store-document.ts";

/** Files that are sent at the same time. */
const atOnce = 2;
/** How long a cut line rests before the next try. */
const restMilliseconds = 4_000;

let sendings: readonly Sending[] = [];
let nextKey = 1;
const files = new Map<number, File>();
const running = new Map<number, AbortController>();
/** What the server refused and dropped; a list that was read before still names it. */
const gone = new Set<string>();
const listeners = new Set<() => void>();

function replace(next: readonly Sending[]): void {
  sendings = next;
  for (const listener of listeners) listener();
}

function change(key: number, changes: Partial<Sending>): void {
  replace(sendings.map((one) => (one.key === key ? { ...one, ...changes } : one)));
}

/** Everything on its way in this window: it goes on while the person opens other pages. */
export function useSendings(): readonly Sending[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => sendings,
  );
}

/** True of an upload that the server refused in this window: there is nothing of it any more. */
export function isGone(uploadId: string): boolean {
  return gone.has(uploadId);
}

/** Takes files to be sent; `uploadId` goes on with one that was begun before. */
export function enqueue(chosen: readonly File[], target: SendTarget, uploadId: string | null = null): void {
  const added = chosen.map((file): Sending => {
    const key = nextKey++;
    files.set(key, file);
    const { name: fileName, size } = file;
    return { key, target, fileName, size, sent: 0, state: "waiting", uploadId, error: null };
  });
  replace([...sendings, ...added]);
  guardLeaving();
  pump();
}

export function pause(key: number): void {
  running.get(key)?.abort();
  change(key, { state: "paused" });
  pump();
}

export function goOn(key: number): void {
  change(key, { state: "waiting", error: null });
  pump();
}

/** Forgets a file; what the server has of it is dropped. */
export function drop(key: number): void {
  running.get(key)?.abort();
  const one = sendings.find((sending) => sending.key === key);
  files.delete(key);
  replace(sendings.filter((sending) => sending.key !== key));
  if (one?.uploadId && one.state !== "done") {
    void call("uploads.removeUpload", { params: { uploadId: one.uploadId } }).catch(() => undefined);
  }
  pump();
}

/** Takes off the list what has arrived. */
export function clearDone(): void {
  replace(sendings.filter(({ state }) => state !== "done"));
}

/** An archive whose files were kept or left. */
export function closeArchive(key: number): void {
  files.delete(key);
  change(key, { state: "done" });
}

function pump(): void {
  while (running.size < atOnce) {
    const next = sendings.find(({ key, state }) => state === "waiting" && !running.has(key));
    if (next === undefined) return;
    void run(next);
  }
}

async function run({ key, target, uploadId }: Sending): Promise<void> {
  const file = files.get(key);
  if (file === undefined) return change(key, { state: "failed" });
  const abort = new AbortController();
  running.set(key, abort);
  change(key, { state: "sending" });
  try {
    const upload = await sendFile(file, {
      uploadId,
      unitId: target.unitId,
      signal: abort.signal,
      onBegun: (id) => change(key, { uploadId: id }),
      onProgress: (sent) => change(key, { sent }),
      onWhole: () => change(key, { state: "checking" }),
    });
    if (upload.mediaType === "application/zip") return change(key, { state: "archive" });
    await storeDocument(upload, target);
    files.delete(key);
    change(key, { state: "done", uploadId: null });
  } catch (error) {
    if (!abort.signal.aborted) settle(key, error);
  } finally {
    running.delete(key);
    pump();
  }
}

/** A cut line, or a server that cannot keep files now, rests and tries again by itself; a refusal waits for the person. */
function settle(key: number, error: unknown): void {
  const refusal = error instanceof ApiError ? error : null;
  const resting = restOf(refusal);
  // What was refused whole is gone on the server: another try begins anew.
  const isDropped =
    refusal !== null && (refusal.status === 422 || refusal.status === 404 || refusal.code === "uploads.gone");
  const uploadId = sendings.find((one) => one.key === key)?.uploadId;
  if (isDropped && uploadId) gone.add(uploadId);
  change(key, { state: resting ?? "failed", error: refusal, ...(isDropped && { uploadId: null, sent: 0 }) });
  if (resting === undefined) return;
  setTimeout(() => {
    if (sendings.find((one) => one.key === key)?.state === resting) goOn(key);
  }, restMilliseconds);
}

/** Why a file rests; undefined where it was refused. */
export function restOf(refusal: Pick<ApiError, "status"> | null): "cut" | "away" | undefined {
  if (refusal?.status === 0) return "cut";
  return refusal?.status === 503 ? "away" : undefined;
}

/** The browser asks before a window is closed over a file that is being sent. */
function guardLeaving(): void {
  window.removeEventListener("beforeunload", askFirst);
  window.addEventListener("beforeunload", askFirst);
}

function askFirst(event: BeforeUnloadEvent): void {
  if (sendings.some(({ state }) => ["waiting", "sending", "checking", "cut", "away"].includes(state)))
    event.preventDefault();
}
