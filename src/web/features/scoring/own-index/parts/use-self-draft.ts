import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { OwnComponent } from "../../../../../contract/scoring/own-index/components.ts";
import type { ExactNumber } from "../../../../../contract/scoring/texts.ts";
import type { Text } from "../../../../../contract/text.ts";
import { call } from "../../../../api/call.ts";
import { useSession } from "../../../../app/session.tsx";
import { type DraftContent, draftOf } from "../../sheets/work/component-draft.ts";
import { SheetDrafts, type StoredContent, usualPauses } from "../../sheets/work/sheet-drafts.ts";
import { useDraftsLife } from "../../sheets/work/use-drafts-life.ts";

/**
 * The self-score of one component, kept and sent as a sheet's components are. `reason` null: the agency itself; ""
 * waits for the owner's reason.
 */
export function useSelfDraft(roundId: string, shown: OwnComponent, reason: string | null) {
  const client = useQueryClient();
  const { accountId } = useSession();
  const code = shown.row.code;
  const column = shown.columns.find(({ stage }) => stage === "self");
  const stored: StoredContent = {
    version: column?.version ?? 0,
    inputs: column?.inputs ?? {},
    estimate: column?.estimate ?? false,
    note: column?.note ?? null,
  };
  const [score, setScore] = useState<{ readonly points: ExactNumber | null; readonly how: Text }>();
  const reasonNow = useRef(reason);
  reasonNow.current = reason;
  const [drafts] = useState(
    () =>
      new SheetDrafts({
        id: `scoring.own.${accountId}.${roundId}`,
        ...usualPauses,
        send: async (component, { unanswered: _, ...draft }) => {
          const { version, points, how } = await call("scoring.saveOwnScore", {
            params: { roundId: roundId as never, component },
            body: { ...draft, note: draft.note.trim() || null, reason: reasonNow.current },
          });
          setScore({ points, how });
          // Read again before the draft is let go, so that the fields never fall back to what stood there before.
          await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith("scoring.") });
          return { entry: { version } };
        },
      }),
  );
  useDraftsLife(drafts);
  const waits = reason === "";
  // Letting a draft go ends its being held, so this is said again with each drawing; saying it twice changes nothing.
  useEffect(() => drafts.hold(code, waits));
  const first = useRef({ code, stored, fills: shown.abilities.self });
  useEffect(() => {
    if (first.current.fills) drafts.restore(new Map([[first.current.code, first.current.stored]]));
  }, [drafts]);
  return {
    draft: drafts.draft(code) ?? draftOf(stored),
    state: drafts.state(code),
    score,
    change: (change: Partial<DraftContent>) => drafts.change(code, stored, change),
    settle: (keepsMine: boolean) => drafts.settle(code, keepsMine),
  };
}
