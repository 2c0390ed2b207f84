import { Checkbox, Group, Radio, Stack, Text, Textarea } from "@mantine/core";
import { stageLabels } from "../../../../../domain/scoring/columns/stage.ts";
import { printFigure } from "../../../../../domain/scoring/print-figure.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import type { CallResult } from "../../../../api/operation-types.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import type { FieldFaults } from "../../../../ui/form/field-faults.ts";
import { NumberField } from "../../../../ui/number-field.tsx";
import { ColumnsTable } from "../../appraisal/parts/columns-table.tsx";
import { LiveColumn } from "../../appraisal/parts/live-column.tsx";
import type { Rules } from "../../live/engine.ts";
import { InputField } from "../../rounds/inputs/input-field.tsx";
import { roundTexts } from "../../rounds/texts.ts";
import { publicationTexts } from "../texts.ts";
import { countedColumn, type TypedChange, withInput } from "./amend-draft.ts";

interface ChangeContentProps {
  readonly data: CallResult<"scoring.getColumns">;
  readonly typed: TypedChange;
  /** The set of the unit's block, to compute with what is typed; undefined until it is known. */
  readonly rules: Rules | undefined;
  readonly mayNotApply: boolean;
  readonly faults: FieldFaults;
  readonly onChange: (changes: Partial<TypedChange>) => void;
}

/** What counts of the component now, and what it should be: other inputs, or points in their place, with the reason. */
export function ChangeContent({ data, typed, rules, mayNotApply, faults, onChange }: ChangeContentProps) {
  const t = useTexts(publicationTexts);
  const language = useLanguage();
  const counted = countedColumn(data.columns);
  const points = counted?.points?.printed;
  const inputs = typed.inputs ?? counted?.inputs ?? {};
  return (
    <Stack gap="sm">
      <Text size="sm" fw={600}>
        {counted === undefined || points === undefined
          ? t("change.countedNothing")
          : t("change.counted", {
              stage: stageLabels[counted.stage][language],
              points: printFigure("points", points, language),
            })}
      </Text>
      <details>
        <summary>{t("change.now")}</summary>
        <ColumnsTable columns={data.columns} fields={data.fields} />
      </details>
      {data.component !== "" && (
        <Radio.Group
          label={t("change.kind")}
          value={typed.kind}
          onChange={(kind) => onChange({ kind: kind === "points" ? "points" : "inputs" })}
        >
          <Group gap="md" mt={4}>
            {(["inputs", "points"] as const).map((kind) => (
              <Radio key={kind} value={kind} label={t(`change.kind.${kind}`)} />
            ))}
          </Group>
        </Radio.Group>
      )}
      {typed.kind === "inputs" ? (
        <>
          <ChangedInputs {...{ fields: data.fields, inputs, mayNotApply, onChange }} />
          {rules && data.component !== "" && (
            <LiveColumn {...{ rules, inputs }} stage="council" component={data.component} fields={data.fields} />
          )}
        </>
      ) : (
        <NumberField
          keepsUnreadable
          label={t("change.points", { max: printDecimal(data.max, language) })}
          required
          value={typed.points}
          onChange={(value) => onChange({ points: value })}
          {...faults.at(data.component)}
          w={180}
        />
      )}
      <Textarea
        label={t("change.reason")}
        description={t("change.reasonHint")}
        required
        minLength={3}
        maxLength={1000}
        autosize
        minRows={2}
        value={typed.reason}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
      />
    </Stack>
  );
}

interface ChangedInputsProps extends Pick<ChangeContentProps, "mayNotApply" | "onChange"> {
  readonly fields: ChangeContentProps["data"]["fields"];
  readonly inputs: Readonly<Record<string, string>>;
}

function ChangedInputs({ fields, inputs, mayNotApply, onChange }: ChangedInputsProps) {
  const t = useTexts(roundTexts);
  const isLeftOut = inputs["na"] === "true";
  return (
    <Stack gap="xs">
      <Group gap="sm" align="start">
        {fields.map((field) => (
          <InputField
            key={field.name}
            field={{ ...field, value: inputs[field.name] ?? null }}
            value={inputs[field.name] ?? null}
            disabled={isLeftOut}
            onChange={(value) => onChange({ inputs: withInput(inputs, field.name, value) })}
          />
        ))}
      </Group>
      {(mayNotApply || isLeftOut) && (
        <Checkbox
          label={t("editor.notApplicable")}
          checked={isLeftOut}
          onChange={(event) =>
            onChange({ inputs: event.currentTarget.checked ? { na: "true" } : withInput(inputs, "na", null) })
          }
        />
      )}
    </Stack>
  );
}
