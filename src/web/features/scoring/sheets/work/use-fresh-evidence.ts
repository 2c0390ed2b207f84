import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { SheetComponent, SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { useOperation } from "../../../../api/use-operation.ts";

/**
 * Evidence is added in a panel of its own: as soon as it counts another number of documents than the sheet, the sheet is
 * read again, so that what is missing is always true.
 */
export function useFreshEvidence(sheet: SheetView, component: SheetComponent | undefined): void {
  const client = useQueryClient();
  const { roundId, unitId } = sheet;
  const code = component?.code ?? "";
  const input = { params: { roundId, unitId }, query: { component: code } };
  const listed = useOperation("evidence.listEvidence", input as never, { enabled: code !== "" }).data;
  const shown = listed?.components.find((one) => one.component === code);
  const count = shown?.items.filter((item) => item.stage === "self").length;
  const known = component?.evidenceCount;
  useEffect(() => {
    if (count === undefined || count === known) return;
    void client.invalidateQueries({ predicate: (query) => query.queryKey[0] === "scoring.getSheet" });
  }, [client, count, known]);
}
