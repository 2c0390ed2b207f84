import { Checkbox, Group, Stack, Text, Textarea, Title } from "@mantine/core";
import type { OwnComponent } from "../../../../../contract/scoring/own-index/components.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { InputField } from "../../rounds/inputs/input-field.tsx";
import { ConflictBox } from "../../sheets/parts/conflict-box.tsx";
import { SaveLine } from "../../sheets/parts/save-line.tsx";
import { withInput } from "../../sheets/work/component-draft.ts";
import { ownTexts } from "../texts.ts";
import { AskLeftOut } from "./ask-left-out.tsx";
import { useSelfDraft } from "./use-self-draft.ts";

interface SelfFormProps {
  readonly roundId: string;
  readonly shown: OwnComponent;
  readonly behalf: string | null;
}

/** The self-score of the component: inputs of the rule, whether they are an estimate, a note; saved by itself. */
export function SelfForm({ roundId, shown, behalf }: SelfFormProps) {
  const t = useTexts(ownTexts);
  const language = useLanguage();
  const work = useSelfDraft(roundId, shown, behalf);
  const { row, abilities, fields } = shown;
  if (row.leftOut !== null) return <Text size="sm">{t("self.leftOut", { reason: row.leftOut })}</Text>;
  if (!row.selfAsked) return <Text size="sm">{t("self.survey")}</Text>;
  if (fields.length === 0) return null;
  const { draft, state, change } = work;
  const column = shown.columns.find(({ stage }) => stage === "self");
  const score = work.score ?? (column && { points: column.points, how: column.how ?? { vi: "", en: "" } });
  return (
    <section aria-label={t("self.title")}>
      <Stack gap="xs">
        <Title order={3}>{t("self.title")}</Title>
        {!abilities.self && (
          <Text size="sm" c="dimmed">
            {t("self.fixed")}
          </Text>
        )}
        <Group gap="sm" align="end">
          {fields.map((field) => (
            <InputField
              key={field.name}
              field={{ ...field, value: draft.inputs[field.name] ?? null }}
              value={draft.inputs[field.name] ?? null}
              disabled={!abilities.self}
              onChange={(value) => change({ inputs: withInput(draft.inputs, field.name, value) })}
            />
          ))}
        </Group>
        <Checkbox
          label={t("estimate")}
          disabled={!abilities.self}
          checked={draft.estimate}
          onChange={(event) => change({ estimate: event.currentTarget.checked })}
        />
        <Textarea
          label={t("note")}
          autosize
          minRows={1}
          maxRows={8}
          maxLength={2000}
          disabled={!abilities.self}
          value={draft.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        {abilities.self && <AskLeftOut roundId={roundId} shown={shown} />}
        {score?.points && (
          <Text size="sm" role="status">
            <b>
              {t("self.points", {
                points: printDecimal(score.points.printed, language),
                max: printDecimal(row.max ?? "0", language),
              })}
            </b>{" "}
            {score.how[language]}
          </Text>
        )}
        {state.kind === "conflict" ? (
          <ConflictBox {...{ fields }} stored={state.stored} mine={draft} onSettle={work.settle} />
        ) : (
          abilities.self && (
            <SaveLine
              state={state}
              entry={{ at: column?.at ?? null, by: column?.by.name ?? null }}
              waiting={behalf === ""}
              canFill
              fields={fields}
            />
          )
        )}
      </Stack>
    </section>
  );
}
