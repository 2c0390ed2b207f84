import { Button, Group, SimpleGrid, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import type { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import { download } from "../../../../api/download.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { DayPicker } from "../../../../ui/day-picker.tsx";
import { Section } from "../../../../ui/detail/facts.tsx";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { DraftLine } from "../../../../ui/form/draft-line.tsx";
import { useFieldFaults } from "../../../../ui/form/field-faults.ts";
import { useKeptDraft } from "../../../../ui/form/use-kept-draft.ts";
import { PaperButtons } from "../../../../ui/paper-buttons.tsx";
import { sheetTexts } from "../texts.ts";
import { SignedScan } from "./signed-scan.tsx";

/**
 * Number and date of the official report, what it says besides figures. Once the appraisal has begun number and date are
 * still taken, and replaced with a reason.
 */
export function ReportSection({ sheet }: { sheet: SheetView }) {
  const t = useTexts(sheetTexts);
  const save = useCommand("scoring.changeSheetReport", ["scoring"]);
  const { report } = sheet;
  const { roundId, unitId } = sheet;
  const draft = useKeptDraft(`scoring.report.${roundId}.${unitId}`, {
    number: report.number ?? "",
    date: report.date,
    difficulties: report.difficulties ?? "",
    proposals: report.proposals ?? "",
  });
  const { number, date, difficulties, proposals } = draft.values;
  const [error, setError] = useState<unknown>();
  const { form, faults } = useFieldFaults(error);
  const [asksReason, setAsksReason] = useState(false);
  const isLate = !sheet.canReport;
  const disabled = !sheet.canSign;
  const next = { number: number.trim() || null, date };
  const replaces =
    (report.number !== null && report.number !== next.number) || (report.date !== null && report.date !== next.date);
  const send = async (reason?: string) => {
    const texts = isLate
      ? { difficulties: report.difficulties, proposals: report.proposals }
      : { difficulties: difficulties.trim() || null, proposals: proposals.trim() || null };
    await save.mutateAsync({
      params: { roundId, unitId },
      body: { basedOnVersion: sheet.version, ...next, ...texts, ...(reason !== undefined && { reason }) },
    });
    draft.saved();
    notify({ kind: "done", text: t("report.saved") });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setError(undefined);
    if (isLate && replaces) return setAsksReason(true);
    await send().catch(setError);
  };
  const fetchReport = async (format: PaperFormat) => {
    setError(undefined);
    await download("scoring.getSelfAssessmentReport", { params: { roundId, unitId }, query: { format } }).catch(
      setError,
    );
  };
  const text = (label: string, value: string, change: (value: string) => void) => (
    <Textarea
      label={label}
      autosize
      minRows={2}
      maxLength={8000}
      disabled={isLate}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
  return (
    <Section title={t("report")}>
      <form ref={form} onSubmit={submit}>
        <Stack gap="sm">
          {!disabled && <DraftLine draft={draft} />}
          {isLate && !disabled && <Text size="sm">{t("report.late")}</Text>}
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput
              label={t("report.number")}
              maxLength={60}
              {...faults.at("number")}
              disabled={disabled}
              value={number}
              onChange={(event) => draft.change({ number: event.currentTarget.value })}
            />
            <DayPicker
              label={t("report.date")}
              {...faults.at("date")}
              disabled={disabled}
              value={date}
              onChange={(day) => draft.change({ date: day })}
            />
          </SimpleGrid>
          {text(t("report.difficulties"), difficulties, (value) => draft.change({ difficulties: value }))}
          {text(t("report.proposals"), proposals, (value) => draft.change({ proposals: value }))}
          <ErrorNotice error={error} faults={faults} />
          <Group gap="xs" className="no-print">
            <PaperButtons labels={{ docx: t("report.download"), pdf: t("report.downloadPdf") }} fetch={fetchReport} />
            {!disabled && (
              <Button type="submit" variant="default" loading={save.isPending}>
                {t("report.save")}
              </Button>
            )}
          </Group>
          <SignedScan sheet={sheet} />
        </Stack>
      </form>
      {asksReason && (
        <ConfirmDialog
          title={t("report.replaceTitle")}
          detail={t("report.replaceDetail")}
          confirmLabel={t("report.save")}
          reasonLabel={t("report.reason")}
          onConfirm={send}
          onClose={() => setAsksReason(false)}
        />
      )}
    </Section>
  );
}
