import { Button, Group, Modal, NativeSelect, Radio, SimpleGrid, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import type { CriteriaSetRow } from "../../../../../contract/scoring/criteria-sets.ts";
import type { SetOrigin } from "../../../../../contract/scoring/set-designer.ts";
import { setLevelLabels } from "../../../../../domain/scoring/set-labels.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { useFieldFaults } from "../../../../ui/form/field-faults.ts";
import { submitByKeys } from "../../../../ui/form/submit-by-keys.ts";
import { useTypedText } from "../../../../ui/form/use-typed-text.ts";
import { NumberField } from "../../../../ui/number-field.tsx";
import { useReturnFocus } from "../../../../ui/use-return-focus.ts";
import { designerTexts } from "../texts.ts";
import { OriginFields } from "./origin-fields.tsx";
import { type SetStart, startFrom, startNext } from "./set-start.ts";

interface BeginDialogProps {
  /** The set on the page, to make its next version or that of the next year; absent: choose what to begin with. */
  readonly source?: CriteriaSetRow;
  readonly onClose: () => void;
}

/** Begins a draft and opens it in the designer. */
export function BeginDialog({ source, onClose }: BeginDialogProps) {
  useReturnFocus();
  const guard = useTypedText();
  const t = useTexts(designerTexts);
  const language = useLanguage();
  const navigate = useNavigate();
  const begin = useCommand("scoring.createCriteriaSet", ["scoring"]);
  const { form, faults } = useFieldFaults(begin.error);
  const [start, setStart] = useState<SetStart>(() =>
    source ? startNext(source, "year") : startFrom({ kind: "empty" }),
  );
  const [reason, setReason] = useState("");
  const change = (patch: Partial<SetStart>) => setStart({ ...start, ...patch });
  const isVersion = source !== undefined && start.code === source.code && start.year === String(source.year ?? "");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { origin, code, title, titleEn, year, level } = start;
    const body = {
      from: origin as SetOrigin,
      code,
      title,
      titleEn: titleEn.trim() === "" ? null : titleEn,
      year: year === null || year === "" ? null : Number(year),
      level: level === "" ? null : level,
      reason,
    };
    const made = await begin.mutateAsync({ body }).catch(() => undefined);
    if (made === undefined) return;
    notify({ kind: "done", text: t("begin.done", { code, version: made.version }) });
    onClose();
    await navigate({ to: "/criteria-sets/$setId/design" as never, params: { setId: made.setId } as never });
  };
  return (
    <Modal opened onClose={onClose} {...guard} size="lg" title={t("begin")}>
      <form ref={form} onSubmit={submit} onKeyDown={submitByKeys}>
        <Stack gap="sm">
          {source === undefined ? (
            <OriginFields start={start} onChange={setStart} />
          ) : (
            <Radio.Group
              label={t("begin.how")}
              value={isVersion ? "version" : "year"}
              onChange={(how) => setStart(startNext(source, how as "version" | "year"))}
            >
              <Stack gap={6} mt={4}>
                <Radio value="year" label={t("begin.next")} description={t("begin.nextHint")} />
                <Radio
                  value="version"
                  label={t("begin.version")}
                  description={t("begin.versionHint")}
                  disabled={source.state !== "frozen"}
                />
              </Stack>
            </Radio.Group>
          )}
          <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="xs">
            <TextInput
              label={t("begin.code")}
              required
              disabled={isVersion}
              placeholder={t("begin.codeHint")}
              value={start.code}
              onChange={(event) => change({ code: event.currentTarget.value })}
              {...faults.at("code", "id", "document.id")}
            />
            <NumberField
              label={t("set.year")}
              wholeOnly
              disabled={isVersion}
              value={start.year === "" ? null : start.year}
              onChange={(year) => change({ year: year ?? "" })}
              {...faults.at("year", "document.year")}
            />
            <NativeSelect
              label={t("set.level")}
              value={start.level}
              data={[
                { value: "", label: t("set.unstated") },
                ...Object.entries(setLevelLabels).map(([value, label]) => ({ value, label: label[language] })),
                ...(start.level === "" || start.level in setLevelLabels ? [] : [start.level]),
              ]}
              onChange={(event) => change({ level: event.currentTarget.value })}
              {...faults.at("level", "document.level")}
            />
          </SimpleGrid>
          <TextInput
            label={t("set.title")}
            required
            value={start.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
            {...faults.at("title", "document.title")}
          />
          <TextInput
            label={t("set.titleEn")}
            lang="en"
            value={start.titleEn}
            onChange={(event) => change({ titleEn: event.currentTarget.value })}
            {...faults.at("titleEn", "document.titleEn")}
          />
          <Textarea
            label={t("begin.reason")}
            required
            minLength={3}
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            {...faults.at("reason")}
          />
          <ErrorNotice error={begin.error} faults={faults} />
          <Group gap="xs">
            <Button type="submit" loading={begin.isPending} disabled={start.origin === undefined}>
              {t("begin.do")}
            </Button>
            {start.origin === undefined && <Text size="sm">{t("begin.which")}</Text>}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
