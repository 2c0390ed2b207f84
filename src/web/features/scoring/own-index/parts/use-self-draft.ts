import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { OwnComponent } from "../../../../../contract/scoring/own-index/components.ts";
import type { ExactNumber } from "../../../../../contract/scoring/texts.ts";
import type { Text } from "../../../../../contract/text.ts";
import { ApiError } from "../../../../api/api-error.ts";
import { call } from "../../../../api/call.ts";
import { useSession } from "../../../../app/session.tsx";
import { forgetDraft, keepDraft, readDraft } from "../../../../ui/draft-store.ts";

/** What is typed of the self-score of one component. */
export interface SelfContent {
  readonly inputs: Readonly<Record<string, string>>;
  readonly estimate: boolean;
  readonly note: string;
}

export type SelfState =
  | { readonly kind: "none" | "typed" | "saving" }
  | { readonly kind: "saved"; readonly at: Date }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "conflict"; readonly stored: SelfContent & { readonly version: number } };

interface Kept {
  readonly content: SelfContent;
  readonly version: number;
}

const restMilliseconds = 900;

/**
 * Saves by itself a moment after the last key; what was typed survives a cut line and a closed page, under the account
 * and the version it was based on. `reason` null: the agency itself; "" waits for the owner's reason.
 */
export function useSelfDraft(roundId: string, shown: OwnComponent, reason: string | null) {
  const client = useQueryClient();
  const session = useSession();
  const code = shown.row.code;
  const id = `own ${session.accountId} ${roundId} ${code}`;
  const column = shown.columns.find(({ stage }) => stage === "self");
  const stored: SelfContent = {
    inputs: column?.inputs ?? {},
    estimate: column?.estimate ?? false,
    note: column?.note ?? "",
  };
  const base = useRef(column?.version ?? 0);
  const [content, setContent] = useState<SelfContent>(() => readDraft<Kept>(id, "browser")?.content ?? stored);
  const [state, setState] = useState<SelfState>(() =>
    readDraft<Kept>(id, "browser") === undefined ? { kind: "none" } : { kind: "typed" },
  );
  const [score, setScore] = useState<{ readonly points: ExactNumber | null; readonly how: Text }>();
  const newest = useRef(content);
  const change = (part: Partial<SelfContent>) => {
    const next = { ...newest.current, ...part };
    newest.current = next;
    setContent(next);
    setState({ kind: "typed" });
    keepDraft(id, { content: next, version: base.current } satisfies Kept, "browser");
  };
  const save = async () => {
    const sent = newest.current;
    setState({ kind: "saving" });
    try {
      const saved = await call("scoring.saveOwnScore", {
        params: { roundId: roundId as never, component: code },
        body: { ...sent, note: sent.note || null, basedOnVersion: base.current, reason },
      });
      base.current = saved.version;
      setScore({ points: saved.points, how: saved.how });
      if (newest.current !== sent) return setState({ kind: "typed" });
      forgetDraft(id, "browser");
      setState({ kind: "saved", at: new Date() });
      await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith("scoring.") });
    } catch (error) {
      const conflict =
        error instanceof ApiError && error.code === "record.changed" ? error.problem.conflict : undefined;
      if (conflict === undefined) return setState({ kind: "failed", error });
      const there = conflict.stored as { inputs: Record<string, string>; estimate: boolean; note: string | null };
      const { version } = conflict.stored as { version: number };
      setState({ kind: "conflict", stored: { ...there, note: there.note ?? "", version } });
    }
  };
  const latest = useRef(save);
  latest.current = save;
  const isWaiting = state.kind === "typed" && reason !== "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: every key begins the rest anew
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => void latest.current(), restMilliseconds);
    return () => clearTimeout(timer);
  }, [isWaiting, content]);
  const settle = (keepsMine: boolean) => {
    if (state.kind !== "conflict") return;
    base.current = state.stored.version;
    if (keepsMine) return setState({ kind: "typed" });
    const { inputs, estimate, note } = state.stored;
    newest.current = { inputs, estimate, note };
    setContent(newest.current);
    forgetDraft(id, "browser");
    setState({ kind: "none" });
  };
  return { content, state, score, change, settle, save: () => void save() };
}
