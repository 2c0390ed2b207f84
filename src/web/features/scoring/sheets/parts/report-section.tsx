import { Button, Group, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { download } from "../../../../api/download.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { DayPicker } from "../../../../ui/day-picker.tsx";
import { Section } from "../../../../ui/detail/facts.tsx";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { sheetTexts } from "../texts.ts";
import { SignedScan } from "./signed-scan.tsx";

/** Number and date of the official report, what it says besides figures. */
export function ReportSection({ sheet }: { sheet: SheetView }) {
  const t = useTexts(sheetTexts);
  const save = useCommand("scoring.changeSheetReport", ["scoring"]);
  const { report } = sheet;
  const [number, setNumber] = useState(report.number ?? "");
  const [date, setDate] = useState(report.date);
  const [difficulties, setDifficulties] = useState(report.difficulties ?? "");
  const [proposals, setProposals] = useState(report.proposals ?? "");
  const [error, setError] = useState<unknown>();
  const disabled = !sheet.canReport;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setError(undefined);
    try {
      await save.mutateAsync({
        params: { roundId: sheet.roundId, unitId: sheet.unitId },
        body: {
          basedOnVersion: sheet.version,
          number: number.trim() || null,
          date,
          difficulties: difficulties.trim() || null,
          proposals: proposals.trim() || null,
        },
      });
      notify({ kind: "done", text: t("report.saved") });
    } catch (caught) {
      setError(caught);
    }
  };
  const fetchReport = async () => {
    setError(undefined);
    const params = { roundId: sheet.roundId, unitId: sheet.unitId };
    await download("scoring.getSelfAssessmentReport", { params }).catch(setError);
  };
  const text = (label: string, value: string, change: (value: string) => void) => (
    <Textarea
      label={label}
      autosize
      minRows={2}
      maxLength={8000}
      disabled={disabled}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
  return (
    <Section title={t("report")}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput
              label={t("report.number")}
              maxLength={100}
              disabled={disabled}
              value={number}
              onChange={(event) => setNumber(event.currentTarget.value)}
            />
            <DayPicker label={t("report.date")} disabled={disabled} value={date} onChange={setDate} />
          </SimpleGrid>
          {text(t("report.difficulties"), difficulties, setDifficulties)}
          {text(t("report.proposals"), proposals, setProposals)}
          <ErrorNotice error={error} />
          <Group gap="xs" className="no-print">
            <Button variant="default" onClick={() => void fetchReport()}>
              {t("report.download")}
            </Button>
            {!disabled && (
              <Button type="submit" variant="default" loading={save.isPending}>
                {t("report.save")}
              </Button>
            )}
          </Group>
          <SignedScan sheet={sheet} />
        </Stack>
      </form>
    </Section>
  );
}
