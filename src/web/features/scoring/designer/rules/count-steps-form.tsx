import { readStep, writeStep } from "../../../../../domain/scoring/edit/step-row.ts";
import type { Rule } from "../../../../../domain/scoring/rule-model.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { designerTexts } from "../texts.ts";
import type { RuleField } from "./rule-fields.ts";
import { RuleRows } from "./rule-rows.tsx";

type Steps = Extract<Rule, { kind: "countSteps" }>["steps"];

interface CountStepsFormProps {
  readonly steps: Steps;
  readonly onChange: (steps: Steps, key: string) => void;
}

const field: Extract<RuleField, { kind: "rows" }> = {
  key: "steps",
  label: "field.steps",
  kind: "rows",
  columns: [
    { key: "count", label: "field.countName", kind: "name", optional: true },
    {
      key: "how",
      label: "field.how",
      kind: "choice",
      options: [
        { value: "atLeast", label: "how.atLeast" },
        { value: "exactly", label: "how.exactly" },
      ],
    },
    { key: "bound", label: "field.bound", kind: "amount" },
    { key: "points", label: "field.points", kind: "amount" },
  ],
  fresh: () => ({ how: "atLeast", bound: "0", points: "0" }),
  add: "add.step",
};

/** Steps of one count, or of counts with a name each. */
export function CountStepsForm({ steps, onChange }: CountStepsFormProps) {
  const t = useTexts(designerTexts);
  return (
    <>
      <RuleRows
        field={field}
        rows={steps.map((step) => readStep(step as Record<string, unknown>))}
        onChange={(rows, key) => onChange(rows.map(writeStep) as Steps, key)}
      />
      <p style={{ margin: 0, fontSize: "0.75rem" }}>{t("steps.hint")}</p>
    </>
  );
}
