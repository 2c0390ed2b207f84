import type { SelfEntry } from "../../../../../contract/scoring/sheet-parts.ts";
import { ApiError } from "../../../../api/api-error.ts";
import { forgetDraft, keepDraft, readDraft } from "../../../../ui/draft-store.ts";
import { hasUnreadable } from "../../../../ui/unreadable.ts";
import {
  type ComponentDraft,
  type DraftContent,
  draftOf,
  isAsStored,
  isOwnSave,
  onVersion,
  withUnanswered,
} from "./component-draft.ts";

/** How the saving of one component stands. */
export type SaveState =
  | { readonly kind: "none" }
  | { readonly kind: "saved"; readonly at: Date }
  /** Typed, to be sent in a moment. */
  | { readonly kind: "typed" }
  /** A field cannot be read, so nothing is sent. */
  | { readonly kind: "held" }
  | { readonly kind: "saving" }
  /** The server was not reached; it is tried again. */
  | { readonly kind: "offline" }
  | { readonly kind: "refused"; readonly error: unknown }
  | { readonly kind: "conflict"; readonly stored: StoredContent };

export type StoredContent = Pick<SelfEntry, "version" | "inputs" | "estimate" | "note">;

interface DraftDeps {
  /** Names the drafts of this person and sheet in the browser. */
  readonly id: string;
  readonly send: (
    component: string,
    draft: ComponentDraft,
  ) => Promise<{ readonly entry: Pick<StoredContent, "version"> }>;
  /** Milliseconds without a key until what is typed is sent, and until an unreached server is tried again. */
  readonly pause: number;
  readonly retry: number;
}

/** Milliseconds without a key until what is typed is sent; until an unreached server is tried again. */
export const usualPauses = { pause: 1200, retry: 5000 } as const;

const nothing: SaveState = { kind: "none" };

/**
 * What a person types into a sheet: kept in the browser at once, sent by itself component by component, one version
 * after the other. Nothing typed is dropped before the server has stored it or the person has given it up.
 */
export class SheetDrafts {
  readonly #deps: DraftDeps;
  readonly #drafts = new Map<string, ComponentDraft>();
  readonly #states = new Map<string, SaveState>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #sending = new Set<string>();
  readonly #held = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #revision = 0;

  constructor(deps: DraftDeps) {
    this.#deps = deps;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Counts up with every change, for whoever draws the whole. */
  readonly revision = (): number => this.#revision;

  draft(component: string): ComponentDraft | undefined {
    return this.#drafts.get(component);
  }

  state(component: string): SaveState {
    return this.#states.get(component) ?? nothing;
  }

  get dirty(): readonly string[] {
    return [...this.#drafts.keys()];
  }

  /** Takes up what an earlier visit left behind; gives the components it found. */
  restore(entries: ReadonlyMap<string, StoredContent>): string[] {
    const found: string[] = [];
    for (const [component, entry] of entries) {
      if (this.#drafts.has(component)) continue;
      const kept = readDraft<ComponentDraft>(this.#key(component), "browser");
      if (kept === undefined) continue;
      if (isAsStored(kept, entry)) forgetDraft(this.#key(component), "browser");
      else {
        found.push(component);
        this.#drafts.set(component, kept);
        this.#plan(component, "typed", 0);
      }
    }
    return found;
  }

  /** Takes what was typed; typing what is stored is no change any more. */
  change(component: string, stored: StoredContent, change: Partial<DraftContent>): void {
    const draft = { ...(this.#drafts.get(component) ?? draftOf(stored)), ...change };
    const inFlight = this.#sending.has(component);
    if (!inFlight && draft.basedOnVersion === stored.version && isAsStored(draft, stored)) {
      this.drop(component);
      return;
    }
    this.#keep(component, draft);
    this.#plan(component, "typed", this.#deps.pause);
  }

  /** A field that cannot be read keeps the component from being sent. */
  hold(component: string, held: boolean): void {
    if (held === this.#held.has(component)) return;
    if (held) this.#held.add(component);
    else this.#held.delete(component);
    if (this.#drafts.has(component)) this.#plan(component, "typed", this.#deps.pause);
  }

  /** Sends at once what is typed: of one component, or all of it. */
  async flush(component?: string): Promise<void> {
    const wanted = component === undefined ? this.dirty : this.dirty.filter((one) => one === component);
    await Promise.all(wanted.filter((one) => this.state(one).kind !== "conflict").map((one) => this.#send(one)));
  }

  /** After somebody else's change was seen: theirs stays, or what was typed here is sent on top of it. */
  settle(component: string, keepsMine: boolean): void {
    const state = this.state(component);
    const draft = this.#drafts.get(component);
    if (state.kind !== "conflict" || draft === undefined) return;
    if (!keepsMine) {
      this.drop(component);
      return;
    }
    this.#keep(component, onVersion(draft, state.stored.version));
    this.#plan(component, "typed", 0);
  }

  /** Gives up what was typed. */
  drop(component: string): void {
    clearTimeout(this.#timers.get(component));
    this.#drafts.delete(component);
    this.#held.delete(component);
    forgetDraft(this.#key(component), "browser");
    this.#set(component, nothing);
  }

  /** Ends all waiting; what is typed stays in the browser. */
  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #plan(component: string, kind: "typed" | "offline", wait: number): void {
    clearTimeout(this.#timers.get(component));
    if (this.#waits(component)) {
      this.#set(component, { kind: "held" });
      return;
    }
    this.#set(component, { kind });
    this.#timers.set(
      component,
      setTimeout(() => void this.#send(component), wait),
    );
  }

  /** Held, or one of the values is unreadable: the others alone would pass it as "no value" and lose what is stored. */
  #waits(component: string): boolean {
    return this.#held.has(component) || hasUnreadable(Object.values(this.#drafts.get(component)?.inputs ?? {}));
  }

  async #send(component: string): Promise<void> {
    const typed = this.#drafts.get(component);
    if (typed === undefined || this.#waits(component) || this.#sending.has(component)) return;
    clearTimeout(this.#timers.get(component));
    this.#sending.add(component);
    const draft = withUnanswered(typed);
    this.#keep(component, draft);
    this.#set(component, { kind: "saving" });
    try {
      const { entry } = await this.#deps.send(component, draft);
      this.#sending.delete(component);
      this.#take(component, draft, entry);
    } catch (error) {
      this.#sending.delete(component);
      this.#fail(component, error);
    }
  }

  /** What was typed while the answer was awaited goes on from the version just stored. */
  #take(component: string, sent: ComponentDraft, entry: Pick<StoredContent, "version">): void {
    const draft = this.#drafts.get(component);
    if (draft === undefined || draft === sent) {
      this.#drafts.delete(component);
      forgetDraft(this.#key(component), "browser");
      this.#set(component, { kind: "saved", at: new Date() });
      return;
    }
    this.#keep(component, onVersion(draft, entry.version));
    this.#plan(component, "typed", this.#deps.pause);
  }

  #fail(component: string, error: unknown): void {
    const unreached = error instanceof ApiError && (error.status === 0 || error.status >= 502);
    if (unreached) {
      this.#plan(component, "offline", this.#deps.retry);
      return;
    }
    const stored =
      error instanceof ApiError ? (error.problem.conflict?.stored as StoredContent | undefined) : undefined;
    const draft = this.#drafts.get(component);
    if (stored === undefined || draft === undefined) {
      this.#set(component, { kind: "refused", error });
      return;
    }
    if (isOwnSave(draft, stored)) {
      // Nobody else wrote: an earlier save of these drafts arrived, its answer did not.
      this.#keep(component, onVersion(draft, stored.version));
      this.#plan(component, "typed", 0);
      return;
    }
    this.#set(component, { kind: "conflict", stored });
  }

  #keep(component: string, draft: ComponentDraft): void {
    this.#drafts.set(component, draft);
    keepDraft(this.#key(component), draft, "browser");
  }

  #set(component: string, state: SaveState): void {
    this.#states.set(component, state);
    this.#revision += 1;
    for (const listener of this.#listeners) listener();
  }

  #key(component: string): string {
    return `${this.#deps.id}.${component}`;
  }
}
