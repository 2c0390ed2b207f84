import { Alert, Button, Checkbox, Group, Stack, Table, Text, Textarea, Title } from "@mantine/core";
import type { OwnComponent } from "../../../../../contract/scoring/own-index/components.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { InputField } from "../../rounds/inputs/input-field.tsx";
import { printInput } from "../../rounds/parts/print-input.ts";
import { ownTexts } from "../texts.ts";
import { type SelfContent, type SelfState, useSelfDraft } from "./use-self-draft.ts";

interface SelfFormProps {
  readonly roundId: string;
  readonly shown: OwnComponent;
  readonly behalf: string | null;
}

/** The self-score of the component: inputs of the rule, whether they are an estimate, a note; saved by itself. */
export function SelfForm({ roundId, shown, behalf }: SelfFormProps) {
  const t = useTexts(ownTexts);
  const language = useLanguage();
  const draft = useSelfDraft(roundId, shown, behalf);
  const { row, abilities, fields } = shown;
  if (!row.selfAsked) return <Text size="sm">{t("self.survey")}</Text>;
  if (fields.length === 0) return null;
  const { content, state, change } = draft;
  const setInput = (name: string, value: string | null) => {
    const { [name]: _, ...rest } = content.inputs;
    change({ inputs: value === null ? rest : { ...rest, [name]: value } });
  };
  const column = shown.columns.find(({ stage }) => stage === "self");
  const score = draft.score ?? (column && { points: column.points, how: column.how ?? { vi: "", en: "" } });
  return (
    <section aria-label={t("self.title")}>
      <Stack gap="xs">
        <Title order={3}>{t("self.title")}</Title>
        {!abilities.self && (
          <Text size="sm" c="dimmed">
            {t("self.fixed")}
          </Text>
        )}
        <Group gap="sm" align="start">
          {fields.map((field) => (
            <InputField
              key={field.name}
              field={{ ...field, value: content.inputs[field.name] ?? null }}
              value={content.inputs[field.name] ?? null}
              disabled={!abilities.self}
              onChange={(value) => setInput(field.name, value)}
            />
          ))}
        </Group>
        <Checkbox
          label={t("estimate")}
          disabled={!abilities.self}
          checked={content.estimate}
          onChange={(event) => change({ estimate: event.currentTarget.checked })}
        />
        <Textarea
          label={t("note")}
          autosize
          minRows={1}
          maxRows={8}
          maxLength={2000}
          disabled={!abilities.self}
          value={content.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
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
          <Conflict shown={shown} stored={state.stored} mine={content} onSettle={draft.settle} />
        ) : (
          abilities.self && <SaveText state={state} waits={behalf === ""} onRetry={draft.save} />
        )}
      </Stack>
    </section>
  );
}

function SaveText({ state, waits, onRetry }: { state: SelfState; waits: boolean; onRetry: () => void }) {
  const t = useTexts(ownTexts);
  if (state.kind === "failed") {
    return (
      <>
        <Text size="sm" role="status">
          {t("save.failed")}
        </Text>
        <ErrorNotice error={state.error} onRetry={onRetry} />
      </>
    );
  }
  const textOf = () => {
    if (state.kind === "saved") return t("save.saved", { time: printInstant(state.at.toISOString()).slice(0, 5) });
    if (state.kind === "typed") return t(waits ? "save.reason" : "save.typed");
    return state.kind === "saving" ? t("save.saving") : "";
  };
  return (
    <Text size="xs" c="dimmed" role="status">
      {textOf()}
    </Text>
  );
}

interface ConflictProps {
  readonly shown: OwnComponent;
  readonly stored: SelfContent;
  readonly mine: SelfContent;
  readonly onSettle: (keepsMine: boolean) => void;
}

/** Both contents side by side; one of them is chosen. */
function Conflict({ shown, stored, mine, onSettle }: ConflictProps) {
  const t = useTexts(ownTexts);
  const language = useLanguage();
  const rows = [
    ...shown.fields.map((field) => [
      field.title[language],
      printInput(stored.inputs[field.name] ?? null, language),
      printInput(mine.inputs[field.name] ?? null, language),
    ]),
    [t("note"), stored.note, mine.note],
  ];
  return (
    <Alert role="alert" color="yellow" title={t("conflict.title")}>
      <Table mb="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("conflict.field")}</Table.Th>
            <Table.Th scope="col">{t("conflict.stored")}</Table.Th>
            <Table.Th scope="col">{t("conflict.mine")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([name, theirs, own]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{theirs}</Table.Td>
              <Table.Td>{own}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group gap="xs">
        <Button variant="default" onClick={() => onSettle(false)}>
          {t("conflict.takeStored")}
        </Button>
        <Button onClick={() => onSettle(true)}>{t("conflict.keepMine")}</Button>
      </Group>
    </Alert>
  );
}
