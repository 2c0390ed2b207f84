import type { InputField } from "../../../../../contract/scoring/texts.ts";
import type { Stage } from "../../../../../domain/scoring/columns/stage.ts";
import { useTexts } from "../../../../i18n/texts.ts";
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
  return (
    <LiveResult
      label={t("live")}
      empty={t("live.none")}
      waiting={t("live.wait")}
      typed={Object.keys(typed).length > 0}
      scored={
        engine && at >= 0
          ? engine.scoreColumn(engine.compiled, at, { stage, inputs: typed, points: null, reason: null })
          : undefined
      }
      fields={fields}
    />
  );
}
