import { Button, Group, Stack, Text, Textarea, Title } from "@mantine/core";
import type { FormEvent } from "react";
import type { CallResult } from "../../../../api/operation-types.ts";
import { useCommand, useOperation } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Section } from "../../../../ui/detail/facts.tsx";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { DraftLine } from "../../../../ui/form/draft-line.tsx";
import { useFieldFaults } from "../../../../ui/form/field-faults.ts";
import { submitByKeys } from "../../../../ui/form/submit-by-keys.ts";
import { useKeptDraft } from "../../../../ui/form/use-kept-draft.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { ownTexts } from "../texts.ts";

type Texts = CallResult<"scoring.getOwnReportTexts">;

/** Difficulties and proposals of the province's report, with what was written before. */
export function ReportTexts({ roundId }: { readonly roundId: string }) {
  const t = useTexts(ownTexts);
  const answer = useOperation("scoring.getOwnReportTexts", { params: { roundId } } as never);
  return (
    <Section title={t("reportTexts")}>
      <Loaded answer={answer} isPart>
        {(texts) => (
          <Stack gap="sm">
            {texts.canChange ? (
              <TextsForm roundId={roundId} texts={texts} onRefused={() => void answer.refetch()} />
            ) : (
              <TextsShown texts={texts} />
            )}
            <Versions texts={texts} />
          </Stack>
        )}
      </Loaded>
    </Section>
  );
}

interface TextsFormProps {
  readonly roundId: string;
  readonly texts: Texts;
  /** Not stored: what is stored may have changed, and is to be read again. */
  readonly onRefused: () => void;
}

/** What is typed stays when somebody else saves meanwhile; what they saved is then shown above it. */
function TextsForm({ roundId, texts, onRefused }: TextsFormProps) {
  const t = useTexts(ownTexts);
  const save = useCommand("scoring.changeOwnReportTexts", ["scoring"]);
  const { form, faults } = useFieldFaults(save.error);
  const draft = useKeptDraft(`scoring.ownReport.${roundId}`, {
    difficulties: texts.difficulties ?? "",
    proposals: texts.proposals ?? "",
  });
  const { difficulties, proposals } = draft.values;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const said = { difficulties: difficulties.trim() || null, proposals: proposals.trim() || null };
    const body = { ...said, basedOnVersion: texts.version };
    await save.mutateAsync({ params: { roundId }, body } as never);
    draft.saved();
    notify({ kind: "done", text: t("reportTexts.saved") });
  };
  return (
    <form
      ref={form}
      onSubmit={(event) => void send(event).catch(onRefused)}
      onKeyDown={submitByKeys}
      className="no-print"
    >
      <Stack gap="sm">
        <Text size="sm">{t("reportTexts.hint")}</Text>
        <DraftLine draft={draft} />
        {draft.older && <TextsShown texts={texts} />}
        <Textarea
          label={t("difficulties")}
          autosize
          minRows={2}
          maxLength={8000}
          value={difficulties}
          onChange={(event) => draft.change({ difficulties: event.currentTarget.value })}
          {...faults.at("difficulties")}
        />
        <Textarea
          label={t("proposals")}
          autosize
          minRows={2}
          maxLength={8000}
          value={proposals}
          onChange={(event) => draft.change({ proposals: event.currentTarget.value })}
          {...faults.at("proposals")}
        />
        <ErrorNotice error={save.error} faults={faults} />
        <Group>
          <Button type="submit" variant="default" loading={save.isPending}>
            {t("reportTexts.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function TextsShown({ texts }: { readonly texts: Pick<Texts, "difficulties" | "proposals"> }) {
  const t = useTexts(ownTexts);
  return (
    <>
      {(["difficulties", "proposals"] as const).map((name) => (
        <div key={name}>
          <Title order={3}>{t(name)}</Title>
          <Text size="sm" style={{ whiteSpace: "pre-line" }}>
            {texts[name] ?? t("reportTexts.none")}
          </Text>
        </div>
      ))}
    </>
  );
}

function Versions({ texts: { versions } }: { readonly texts: Texts }) {
  const t = useTexts(ownTexts);
  const [last, ...older] = versions;
  if (last === undefined) return null;
  return (
    <>
      <Text size="xs" c="dimmed">
        {t("reportTexts.by", { name: last.by ?? "", at: printInstant(last.at) })}
      </Text>
      {older.length > 0 && (
        <details>
          <summary>{t("reportTexts.older", { count: older.length })}</summary>
          <Stack gap="sm" mt="xs">
            {older.map((one) => (
              <Stack key={one.version} gap={4}>
                <Text size="xs" c="dimmed">
                  {t("reportTexts.by", { name: one.by ?? "", at: printInstant(one.at) })}
                </Text>
                <TextsShown texts={one} />
              </Stack>
            ))}
          </Stack>
        </details>
      )}
    </>
  );
}
