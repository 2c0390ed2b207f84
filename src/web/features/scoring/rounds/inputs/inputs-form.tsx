import { Alert, Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import type { UnitInputs } from "../../../../../contract/scoring/inputs.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { useFieldFaults } from "../../../../ui/form/field-faults.ts";
import { LeaveGuard } from "../../../../ui/form/leave-guard.tsx";
import { ComponentFilter } from "../parts/component-filter.tsx";
import { nameOf } from "../parts/name-of.ts";
import { roundTexts } from "../texts.ts";
import type { ChangeSet } from "./change-set.ts";
import { ComponentEditor } from "./component-editor.tsx";
import { ConflictTable } from "./conflict-table.tsx";
import { ExtrasEditor } from "./extras-editor.tsx";
import { groupComponents } from "./group-components.ts";
import { refusalsByComponent } from "./refusals.ts";
import { SaveBar } from "./save-bar.tsx";
import { useChangesByComponent } from "./use-changes-by-component.ts";
import { useInputChanges } from "./use-input-changes.ts";

/** All inputs of one unit; Ctrl+Enter saves what was changed. */
export function InputsForm({ unit }: { unit: UnitInputs }) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const work = useInputChanges(unit);
  const [faultyOnly, setFaultyOnly] = useState(false);
  const [text, setText] = useState("");
  const byComponent = useChangesByComponent(work.changes);
  const changed = (code: string) => byComponent.has(code);
  const { form, faults } = useFieldFaults(work.error);
  const refusals = refusalsByComponent(faults, unit.components, language);
  const areas = groupComponents(unit.components, { faultyOnly, text, changed });

  const save = async (changes?: ChangeSet) => {
    const answer = await work.save(changes);
    if (!answer) return;
    const values = { changed: printDecimal(answer.changed, language), faults: printDecimal(answer.faults, language) };
    notify({
      kind: "done",
      text: t(answer.faults === 0 ? "editor.savedAll" : "editor.saved", values),
      detail: nameOf({ nameVi: unit.unitNameVi, nameEn: unit.unitNameEn }, language),
    });
  };
  const settle = (keepSent: (place: string) => boolean) => {
    const rest = work.settle(keepSent);
    if (Object.keys(rest).length > 0) void save(rest);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (work.isDirty() && !work.busy) void save();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== "Enter") return;
    const inText = (event.target as HTMLElement).tagName === "INPUT";
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      event.currentTarget.requestSubmit();
    } else if (inText) {
      // A plain Enter in one of a hundred fields must not send all of them.
      event.preventDefault();
    }
  };
  const nameOfInput = (code: string, input: string) => {
    if (code === "") return t(input as "bonus");
    const component = unit.components.find((one) => one.code === code);
    const title = component?.inputs.find((field) => field.name === input)?.title[language];
    return `${code}: ${input === "na" ? t("editor.notApplicable") : (title ?? input)}`;
  };
  return (
    <form ref={form} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <LeaveGuard isDirty={work.isDirty} />
      <Stack gap="md">
        {work.restored && (
          <Alert role="status" color="congtam">
            <Group justify="space-between">
              <Text size="sm">{t("editor.restored")}</Text>
              <Button variant="default" onClick={work.drop}>
                {t("editor.drop")}
              </Button>
            </Group>
          </Alert>
        )}
        <ComponentFilter
          text={text}
          onText={setText}
          label={t("editor.faultyOnly")}
          checked={faultyOnly}
          onChecked={setFaultyOnly}
        />
        {areas.length === 0 && (
          <Text size="sm" role="status">
            {t(faultyOnly && text === "" ? "editor.noFaults" : "components.nothing")}
          </Text>
        )}
        {areas.map((area) => (
          <Paper key={area.code} component="section" withBorder p="md" aria-label={nameOf(area, language)}>
            <Title order={2} mb="xs">
              {area.code}. {nameOf(area, language)}
            </Title>
            {area.components.map((component) => (
              <ComponentEditor
                key={component.code}
                component={component}
                refusal={refusals.get(component.code)}
                changes={byComponent.get(component.code) ?? noChanges}
                change={work.change}
                changeNotApplicable={work.changeNotApplicable}
              />
            ))}
          </Paper>
        ))}
        <ExtrasEditor unit={unit} work={work} faults={faults} />
        <SaveBar work={work}>
          {work.conflicts.length > 0 ? (
            <ConflictTable conflicts={work.conflicts} nameOfInput={nameOfInput} busy={work.busy} onSettle={settle} />
          ) : (
            <ErrorNotice error={work.error} faults={faults} />
          )}
        </SaveBar>
      </Stack>
    </form>
  );
}

const noChanges: ChangeSet = {};
