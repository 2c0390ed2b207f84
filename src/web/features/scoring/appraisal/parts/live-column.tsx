import type { InputField } from "../../../../../contract/scoring/texts.ts";
import type { Day } from "../../../../../domain/calendar/day.ts";
import type { Stage } from "../../../../../domain/scoring/columns/stage.ts";
import { today } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { DoubtLines } from "../../live/doubt-lines.tsx";
import type { Rules } from "../../live/engine.ts";
import { LiveResult } from "../../live/live-result.tsx";
import { useEngine } from "../../live/use-engine.ts";
import { appraisalTexts } from "../texts.ts";

interface LiveColumnProps {
  /** The set of the unit's block; undefined while it is being loaded. */
  readonly rules: Rules | undefined;
  readonly stage: Stage;
  readonly component: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly fields: readonly Pick<InputField, "name" | "title">[];
}

/** The points that the inputs of one column give while they are typed, by the code that the server scores with. */
export function LiveColumn({ rules, stage, component, inputs, fields }: LiveColumnProps) {
  const t = useTexts(appraisalTexts);
  const engine = useEngine(rules);
  const at = engine?.compiled.leaves.findIndex((leaf) => leaf.code === component) ?? -1;
  const typed = Object.fromEntries(Object.entries(inputs).filter(([, value]) => value.trim() !== ""));
  const seen = engine && { year: engine.year, today: today() as Day };
  const scored =
    engine && at >= 0
      ? engine.scoreColumn(engine.compiled, at, { stage, inputs: typed, points: null, reason: null })
      : undefined;
  return (
    <>
      <LiveResult
        label={t("live")}
        empty={t("live.none")}
        waiting={t("live.wait")}
        typed={Object.keys(typed).length > 0}
        scored={scored}
        fields={fields}
      />
      {/* What is refused is told above; what can hardly be is told, and stops nothing. */}
      {engine && seen && scored?.faults.length === 0 && (
        <DoubtLines doubts={engine.findImplausible(engine.compiled, component, typed, seen)} />
      )}
    </>
  );
}
