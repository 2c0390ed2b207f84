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

/** At signing out: the next person at this computer must not find any draft, neither of this tab nor a longer one. */
export function forgetDrafts(): void {
  try {
    for (const store of [sessionStorage, localStorage])
      for (const key of Object.keys(store)) if (key.startsWith(prefix)) store.removeItem(key);
  } catch {
    // See keepDraft.
  }
}
