import { useSyncExternalStore } from "react";

/** Something the person should know: shown for a while, then kept behind the bell until the page is closed. */
export interface Notice {
  readonly id: number;
  readonly kind: "done" | "failed" | "plain";
  readonly text: string;
  readonly detail?: string;
  readonly at: string;
  readonly read: boolean;
}

const most = 50;
let notices: readonly Notice[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function replace(next: readonly Notice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells the person that something was done or failed. */
export function notify(notice: Pick<Notice, "kind" | "text" | "detail">): void {
  replace([{ ...notice, id: nextId++, at: new Date().toISOString(), read: false }, ...notices].slice(0, most));
}

export function markNoticesRead(): void {
  if (notices.some((notice) => !notice.read)) replace(notices.map((notice) => ({ ...notice, read: true })));
}

/** Newest first. */
export function useNotices(): readonly Notice[] {
  return useSyncExternalStore(subscribe, () => notices);
}
