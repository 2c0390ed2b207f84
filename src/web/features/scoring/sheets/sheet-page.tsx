import { useParams } from "@tanstack/react-router";
import { useOperation } from "../../../api/use-operation.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { SheetScreen } from "./parts/sheet-screen.tsx";

/** The self-assessment of one unit. */
export function SheetPage() {
  const { roundId, unitId } = useParams({ strict: false }) as { roundId: string; unitId: string };
  const answer = useOperation("scoring.getSheet", { params: { roundId, unitId } });
  return <Loaded answer={answer}>{(sheet) => <SheetScreen key={`${roundId} ${unitId}`} sheet={sheet} />}</Loaded>;
}
