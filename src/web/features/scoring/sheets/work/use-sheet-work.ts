import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { call } from "../../../../api/call.ts";
import { useSession } from "../../../../app/session.tsx";
import { SheetDrafts, usualPauses } from "./sheet-drafts.ts";
import { useDraftsLife } from "./use-drafts-life.ts";
import { withSaved } from "./with-saved.ts";

/** The drafts of one sheet: taken up from the browser, sent by themselves, shown in the page that is open. */
export function useSheetWork(sheet: SheetView) {
  const { accountId } = useSession();
  const client = useQueryClient();
  const { roundId, unitId } = sheet;
  const reason = useRef<string>("");
  const [restored, setRestored] = useState<readonly string[]>([]);
  const [drafts] = useState(
    () =>
      new SheetDrafts({
        id: `scoring.sheet.${accountId}.${roundId}.${unitId}`,
        ...usualPauses,
        send: async (component, { unanswered: _, ...draft }) => {
          const answer = await call("scoring.saveSheetComponent", {
            params: { roundId, unitId },
            body: { component, ...draft, note: draft.note.trim() || null, reason: reason.current.trim() || null },
          });
          // The page shows what was stored without asking for the whole sheet again.
          client.setQueriesData<SheetView>(
            { queryKey: ["scoring.getSheet", { params: { roundId, unitId } }] },
            (old) => (old === undefined ? old : withSaved(old, component, answer)),
          );
          return answer;
        },
      }),
  );
  useDraftsLife(drafts);
  const first = useRef(sheet);
  useEffect(() => {
    if (first.current.acts.includes("save")) {
      const entries = first.current.components
        .filter((one) => one.canFill)
        .map((one) => [one.code, one.entry] as const);
      setRestored(drafts.restore(new Map(entries)));
    }
  }, [drafts]);
  return { drafts, restored, reason };
}
