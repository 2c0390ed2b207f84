import type { Day } from "../../../../../domain/calendar/day.ts";
import { today } from "../../../../i18n/dates.ts";
import { DoubtLines } from "../../live/doubt-lines.tsx";
import { useEngine } from "../../live/use-engine.ts";
import type { ListedChange } from "./amend-draft.ts";
import { useBlockRules } from "./use-block-rules.ts";

interface ChangeDoubtsProps {
  readonly roundId: string;
  readonly change: ListedChange;
}

/** What of the figures of a listed change can hardly be, as under its fields; nothing where points are set directly. */
export function ChangeDoubts({ roundId, change }: ChangeDoubtsProps) {
  const { inputs, component, unit } = change;
  const engine = useEngine(useBlockRules(roundId, inputs === null ? undefined : unit.blockCode));
  if (engine === undefined || inputs === null) return null;
  const seen = { year: engine.year, today: today() as Day };
  return <DoubtLines doubts={engine.findImplausible(engine.compiled, component, inputs, seen)} />;
}
