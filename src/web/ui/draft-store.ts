const prefix = "congtam.draft.";

/** Keeps what was typed into a form until it is saved or given up, over reloads of this tab. */
export function keepDraft(id: string, values: unknown): void {
  try {
    sessionStorage.setItem(prefix + id, JSON.stringify(values));
  } catch {
    // A full or forbidden store loses the safety net, never the work on the screen.
  }
}

export function readDraft<Values>(id: string): Values | undefined {
  try {
    const text = sessionStorage.getItem(prefix + id);
    return text === null ? undefined : (JSON.parse(text) as Values);
  } catch {
    return undefined;
  }
}

export function forgetDraft(id: string): void {
  try {
    sessionStorage.removeItem(prefix + id);
  } catch {
    // See keepDraft.
  }
}

/** At signing out: the next person at this computer must not find the drafts. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  } catch {
    // See keepDraft.
  }
}
