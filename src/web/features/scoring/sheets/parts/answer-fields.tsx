import { Button, Checkbox, Group, Stack, Text, Textarea } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { ComponentInputs } from "../../../../../contract/scoring/inputs.ts";
import type { SheetComponent } from "../../../../../contract/scoring/sheet-parts.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Checklist } from "../../rounds/inputs/checklist.tsx";
import { InputField } from "../../rounds/inputs/input-field.tsx";
import { fieldsWithPairs } from "../../rounds/inputs/pairs.ts";
import { readYesNo } from "../../rounds/inputs/read-yes-no.ts";
import type { Refusal } from "../../rounds/inputs/refusals.ts";
import { sheetTexts } from "../texts.ts";
import { type ComponentDraft, type DraftContent, withInput } from "../work/component-draft.ts";

interface AnswerFieldsProps {
  readonly component: SheetComponent;
  readonly draft: ComponentDraft;
  readonly disabled: boolean;
  /** What the last save was refused for, by the field. */
  readonly refusal: Refusal | undefined;
  readonly onChange: (change: Partial<DraftContent>) => void;
  /** What stands in the place of a tick that a unit may not set: how it asks for the component to be left out. */
  readonly request: ReactNode;
}

type Field = ComponentInputs["inputs"][number];

/**
 * What the unit answers: the inputs of the rule, whether they are an estimate, a note. "Not applicable" is the owner's to
 * decide: a tick from before can only be taken back.
 */
export function AnswerFields({ component, draft, disabled, refusal, onChange, request }: AnswerFieldsProps) {
  const t = useTexts(sheetTexts);
  const [added, setAdded] = useState(0);
  const ticked = readYesNo(draft.inputs["na"] ?? null) === "true";
  const fields = fieldsOf(component, draft, added);
  const items = component.ruleKind === "checklist" ? fields.filter((field) => field.kind === "yesNo") : [];
  const single = fields.filter((field) => !items.includes(field));
  const singleNames = new Set(single.map((field) => field.name));
  // A fault that has a field of its own stands there.
  const wrong = [...(refusal ?? [])].flatMap(([name, text]) => (singleNames.has(name) ? [] : [text]));
  const answered = Object.keys(draft.inputs).length > 0;
  const change = (name: string, value: string | null) => onChange({ inputs: withInput(draft.inputs, name, value) });
  return (
    <Stack gap="sm">
      {items.length > 0 && (
        <Checklist
          items={items}
          shownValue={(_name, value) => value}
          disabled={disabled || ticked}
          onChange={(name, _stored, value) => {
            // "None of them" answers several at once; the later ones build on the earlier.
            const all = items.every((item) => item.value === null) && value === "false";
            const none = Object.fromEntries(items.map((item) => [item.name, "false"]));
            onChange({ inputs: all ? { ...draft.inputs, ...none } : withInput(draft.inputs, name, value) });
          }}
        />
      )}
      <Group gap="sm" align="start">
        {single.map((field) => (
          <InputField
            key={field.name}
            field={field}
            value={field.value}
            disabled={disabled || ticked}
            error={refusal?.get(field.name)}
            onChange={(value) => change(field.name, value)}
          />
        ))}
        {component.ruleKind === "compare" && !ticked && !disabled && (
          <Button size="compact-xs" variant="default" mt={26} onClick={() => setAdded(added + 1)}>
            {t("addPair")}
          </Button>
        )}
      </Group>
      {wrong.length > 0 && (
        <Text size="sm" role="alert" style={{ color: "var(--congtam-late)" }}>
          {wrong.join(" ")}
        </Text>
      )}
      {ticked ? (
        <Checkbox
          label={t("notApplicable")}
          description={component.notApplicable.text}
          disabled={disabled}
          checked
          onChange={() => onChange({ inputs: {} })}
        />
      ) : (
        request
      )}
      {(answered || draft.estimate) && (
        <Group gap="sm">
          <Checkbox
            label={t("estimate")}
            disabled={disabled}
            checked={draft.estimate}
            onChange={(event) => onChange({ estimate: event.currentTarget.checked })}
          />
          {draft.estimate && !disabled && (
            <Button size="compact-xs" variant="default" onClick={() => onChange({ estimate: false })}>
              {t("confirmEstimate")}
            </Button>
          )}
        </Group>
      )}
      <Textarea
        label={t("note")}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={4000}
        disabled={disabled}
        value={draft.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
    </Stack>
  );
}

/** The fields of the rule with what is typed, and behind them further pairs of a comparison. */
function fieldsOf(component: SheetComponent, draft: ComponentDraft, added: number): Field[] {
  const known = component.inputs.map((field) => ({ ...field, value: draft.inputs[field.name] ?? null }));
  const names = new Set(["na", ...known.map((field) => field.name)]);
  const further = Object.entries(draft.inputs)
    .filter(([name]) => !names.has(name))
    .map(
      ([name, value]): Field => ({
        name,
        title: { vi: name, en: name },
        kind: "number",
        options: [],
        required: false,
        value,
      }),
    );
  return fieldsWithPairs({ ...component, inputs: [...known, ...further] } as unknown as ComponentInputs, {}, added);
}
