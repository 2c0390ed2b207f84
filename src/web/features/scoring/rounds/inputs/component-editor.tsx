import { Button, Checkbox, Group, Text } from "@mantine/core";
import { memo, useState } from "react";
import type { ComponentInputs } from "../../../../../contract/scoring/inputs.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { DoubtLines } from "../../live/doubt-lines.tsx";
import { nameOf } from "../parts/name-of.ts";
import { roundTexts } from "../texts.ts";
import { type ChangeSet, shownValue } from "./change-set.ts";
import { Checklist } from "./checklist.tsx";
import { ComponentFaults } from "./component-faults.tsx";
import { InputField } from "./input-field.tsx";
import classes from "./inputs.module.css";
import { fieldsWithPairs } from "./pairs.ts";
import type { Refusal } from "./refusals.ts";
import type { InputChanges } from "./use-input-changes.ts";

interface ComponentEditorProps {
  readonly component: ComponentInputs;
  /** Changes of this component alone, so that typing in one does not draw the others again. */
  readonly changes: ChangeSet;
  /** Why the last save was refused because of this component. */
  readonly refusal: Refusal | undefined;
  readonly change: InputChanges["change"];
  readonly changeNotApplicable: InputChanges["changeNotApplicable"];
}

/** One component: what it is and how it is scored at the left, its inputs at the right, what is wrong below. */
export const ComponentEditor = memo(function ComponentEditor(props: ComponentEditorProps) {
  const { component, changes, change, changeNotApplicable } = props;
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const [added, setAdded] = useState(0);
  const { code, notApplicable } = component;
  const ticked = shownValue(changes, code, "na", notApplicable.value ? "true" : null) === "true";
  const shown = (name: string, stored: string | null) => shownValue(changes, code, name, stored);
  const fields = fieldsWithPairs(component, changes, added);
  const items = component.ruleKind === "checklist" ? fields.filter((field) => field.kind === "yesNo") : [];
  const single = fields.filter((field) => !items.includes(field));
  const changed = Object.keys(changes).length > 0;
  // A fault that has a field of its own stands there.
  const fieldNames = new Set(single.map((field) => field.name));
  const refusal = [...(props.refusal ?? [])].flatMap(([name, text]) => (fieldNames.has(name) ? [] : [text])).join(" ");
  return (
    <fieldset className={classes["component"]} data-changed={changed}>
      <legend className={classes["legend"]}>
        <span className="tabular">{code}</span> {nameOf(component, language)}{" "}
        <Text span size="sm" c="dimmed">
          {t("editor.max", { max: printDecimal(component.max, language) })}
        </Text>
      </legend>
      <Text size="sm" c="dimmed" className={classes["rule"] ?? ""}>
        {component.rule[language]}
      </Text>
      <div className={classes["fields"]}>
        {items.length > 0 && (
          <Checklist
            items={items}
            shownValue={shown}
            disabled={ticked}
            onChange={(name, stored, value) => change(code, name, stored, value)}
          />
        )}
        <Group gap="sm" align="start">
          {single.map((field) => (
            <InputField
              key={field.name}
              field={field}
              value={shown(field.name, field.value)}
              disabled={ticked}
              error={changed ? props.refusal?.get(field.name) : undefined}
              onChange={(value) => change(code, field.name, field.value, value)}
            />
          ))}
          {component.ruleKind === "compare" && !ticked && (
            <Button size="compact-xs" variant="default" mt={26} onClick={() => setAdded(added + 1)}>
              {t("editor.addPair")}
            </Button>
          )}
        </Group>
        {(notApplicable.allowed || notApplicable.value) && (
          <Checkbox
            mt={8}
            label={t("editor.notApplicable")}
            checked={ticked}
            onChange={(event) => changeNotApplicable(component, event.currentTarget.checked)}
          />
        )}
        {!changed && <DoubtLines doubts={component.warnings} />}
        <ComponentFaults component={component} changed={changed} refusal={refusal} />
      </div>
    </fieldset>
  );
});
