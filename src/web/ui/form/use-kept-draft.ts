import { useState } from "react";
import { useSession } from "../../app/session.tsx";
import { forgetDraft, keepDraft, readDraft } from "../draft-store.ts";

/** What was typed, and what stood there when the typing began. */
interface Kept<Values> {
  readonly start: Values;
  readonly values: Values;
}

export interface KeptDraft<Values> {
  readonly values: Values;
  /** Something was typed that is not stored. */
  readonly dirty: boolean;
  /** What was typed before was brought back when the form opened, and is still not stored. */
  readonly restored: boolean;
  /** What is stored has changed since the typing began, to something else than what is typed. */
  readonly older: boolean;
  readonly change: (changes: Partial<Values>) => void;
  /** What is typed was stored. */
  readonly saved: () => void;
  /** Gives up what was typed. */
  readonly drop: () => void;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * What a person types into a small form, kept in this browser over a closed page until it is saved or given up; of each
 * account apart, and gone at signing out.
 * @param id names the form and what it is about: `scoring.report.<round>.<unit>`
 * @param stored what is stored now, or the empty form
 */
export function useKeptDraft<Values extends object>(id: string, stored: Values): KeptDraft<Values> {
  const { accountId } = useSession();
  const key = `${id}.${accountId}`;
  const [kept, setKept] = useState(() => readKept(key, stored));
  const [restored, setRestored] = useState(kept !== undefined);
  // What was saved stands until the answer of the server has it.
  const [settled, setSettled] = useState<{ readonly values: Values; readonly over: Values }>();
  const still = settled !== undefined && same(settled.over, stored) ? settled.values : stored;
  const values = kept?.values ?? still;
  const leave = () => {
    setKept(undefined);
    setRestored(false);
    forgetDraft(key, "browser");
  };
  return {
    values,
    restored,
    dirty: kept !== undefined,
    older: kept !== undefined && !same(kept.start, still) && !same(values, still),
    change: (changes) => {
      const next = { ...values, ...changes };
      if (same(next, still)) return leave();
      const typed = { start: kept?.start ?? still, values: next };
      setKept(typed);
      keepDraft(key, typed, "browser");
    },
    saved: () => {
      setSettled({ values, over: stored });
      leave();
    },
    drop: leave,
  };
}

/** A draft that says nothing else than what is stored is none. */
function readKept<Values extends object>(key: string, stored: Values): Kept<Values> | undefined {
  const kept = readDraft<Kept<Values>>(key, "browser");
  if (kept === undefined || typeof kept.values !== "object") return undefined;
  const values = { ...stored, ...kept.values };
  return same(values, stored) ? undefined : { start: kept.start, values };
}
