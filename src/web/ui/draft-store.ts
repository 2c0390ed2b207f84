const prefix = "congtam.draft.";

/**
 * How long a draft lives: `tab` over reloads of this tab; `browser` also after the browser was closed, for long work.
 * The id of a `browser` draft names the account, so that nobody is offered the draft of another person.
 */
type DraftLife = "tab" | "browser";

function storeOf(life: DraftLife): Storage {
  return life === "tab" ? sessionStorage : localStorage;
}

/** Keeps what was typed into a form until it is saved or given up. */
export function keepDraft(id: string, values: unknown, life: DraftLife = "tab"): void {
  try {
    storeOf(life).setItem(prefix + id, JSON.stringify(values));
  } catch {
    // A full or forbidden store loses the safety net, never the work on the screen.
  }
}

export function readDraft<Values>(id: string, life: DraftLife = "tab"): Values | undefined {
  try {
    const text = storeOf(life).getItem(prefix + id);
    return text === null ? undefined : (JSON.parse(text) as Values);
  } catch {
    return undefined;
  }
}

export function forgetDraft(id: string, life: DraftLife = "tab"): void {
  try {
    storeOf(life).removeItem(prefix + id);
  } catch {
    // See keepDraft.
  }
}

/** At signing out: the next person at this computer must not find the drafts of this tab, nor those of a sheet. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
    for (const key of Object.keys(localStorage))
      if (key.startsWith(`${prefix}scoring.sheet.`)) localStorage.removeItem(key);
  } catch {
    // See keepDraft.
  }
}
