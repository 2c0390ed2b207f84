import { useCallback, useEffect, useRef, useState } from "react";
import type { CriteriaSet } from "../../../../../domain/scoring/model.ts";
import { ApiError } from "../../../../api/api-error.ts";
import { call } from "../../../../api/call.ts";
import { forgetDraft, keepDraft } from "../../../../ui/draft-store.ts";

/** What somebody else saved meanwhile. */
export interface StoredDocument {
  readonly sha256: string;
  readonly document: CriteriaSet;
}

export type SaveState =
  | { readonly kind: "saved"; readonly at: string | null }
  | { readonly kind: "waiting" | "saving" | "unsavable" }
  | { readonly kind: "failed"; readonly error: unknown; readonly retries: boolean }
  | { readonly kind: "conflict"; readonly stored: StoredDocument };

/** A draft of the document in this browser, until the server has it. */
export interface KeptDocument {
  readonly basedOn: string;
  readonly document: CriteriaSet;
}

interface Autosave {
  readonly setId: string;
  /** Checksum and content that the server had when the page was opened. */
  readonly opened: StoredDocument;
  readonly document: CriteriaSet;
  readonly savable: boolean;
  readonly draftId: string;
}

const pause = 800;
const retryPause = 5000;

/** Saves the document a moment after each change; what is not saved yet stays in this browser too. */
export function useAutosave({ setId, opened, document, savable, draftId }: Autosave) {
  const [state, setState] = useState<SaveState>({ kind: "saved", at: null });
  const saved = useRef(opened);
  const latest = useRef({ document, savable });
  const running = useRef<Promise<void> | undefined>(undefined);
  latest.current = { document, savable };

  const send = useCallback(async (): Promise<void> => {
    const sent = latest.current;
    if (sent.document === saved.current.document) return;
    if (!sent.savable) return setState({ kind: "unsavable" });
    setState({ kind: "saving" });
    try {
      const body = { basedOnSha256: saved.current.sha256, document: sent.document };
      const { sha256, savedAt } = await call("scoring.saveCriteriaSet", { params: { setId }, body } as never);
      saved.current = { sha256, document: sent.document };
      const isCurrent = latest.current.document === sent.document;
      if (isCurrent) forgetDraft(draftId, "browser");
      setState(isCurrent ? { kind: "saved", at: savedAt } : { kind: "waiting" });
    } catch (error) {
      setState(stateOf(error));
    }
  }, [setId, draftId]);

  /** Saves what is not saved yet; one save at a time. */
  const save = useCallback((): Promise<void> => {
    running.current ??= send().finally(() => {
      running.current = undefined;
    });
    return running.current;
  }, [send]);

  useEffect(() => {
    if (document === saved.current.document) return;
    keepDraft(draftId, { basedOn: saved.current.sha256, document } satisfies KeptDocument, "browser");
    setState((current) => (current.kind === "conflict" ? current : { kind: savable ? "waiting" : "unsavable" }));
  }, [document, savable, draftId]);

  useEffect(() => {
    const delay = state.kind === "waiting" ? pause : state.kind === "failed" && state.retries ? retryPause : undefined;
    if (delay === undefined) return;
    const timer = setTimeout(() => void save(), delay);
    return () => clearTimeout(timer);
    // A change while it waits makes a new state, which starts the pause again.
  }, [state, save]);

  const isDirty = () => latest.current.document !== saved.current.document;
  return {
    state,
    save,
    isDirty,
    /** Saves before the page is left, also what was changed while an earlier save was on its way. */
    settle: async () => {
      await running.current;
      if (isDirty() && state.kind !== "conflict") await save();
    },
    /** The other one's document becomes what is edited from now on. */
    take: (stored: StoredDocument) => {
      saved.current = stored;
      forgetDraft(draftId, "browser");
      setState({ kind: "saved", at: null });
    },
    /** The own document is saved over the other one. */
    keepOwn: (stored: StoredDocument) => {
      saved.current = stored;
      setState({ kind: "waiting" });
    },
  };
}

function stateOf(error: unknown): SaveState {
  if (error instanceof ApiError && error.code === "record.changed")
    return { kind: "conflict", stored: error.problem.conflict?.stored as StoredDocument };
  const retries = error instanceof ApiError && (error.status === 0 || error.status >= 500 || error.status === 429);
  return { kind: "failed", error, retries };
}

export type Autosaving = ReturnType<typeof useAutosave>;
