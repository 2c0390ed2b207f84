/**
 * Where calls wait when the session has ended: the page stays as it is, a sign-in dialog opens over it, and after the
 * sign-in every waiting call is sent again.
 */
interface Waiting {
  readonly resume: () => void;
  readonly giveUp: () => void;
}

const waiting = new Set<Waiting>();
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

export const signInGate = {
  /** Resolves true after a sign-in, false when the person closes the dialog. */
  wait(): Promise<boolean> {
    return new Promise((resolve) => {
      const entry: Waiting = { resume: () => resolve(true), giveUp: () => resolve(false) };
      waiting.add(entry);
      changed();
    });
  },
  isClosed(): boolean {
    return waiting.size > 0;
  },
  open(): void {
    for (const entry of waiting) entry.resume();
    waiting.clear();
    changed();
  },
  giveUp(): void {
    for (const entry of waiting) entry.giveUp();
    waiting.clear();
    changed();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
