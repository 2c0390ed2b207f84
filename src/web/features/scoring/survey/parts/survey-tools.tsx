import { Button, Group } from "@mantine/core";
import { useState } from "react";
import type { Survey } from "../../../../../contract/scoring/survey.ts";
import { download } from "../../../../api/download.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { IconUpload } from "../../../../ui/icons/icons.gen.ts";
import { LinkButton } from "../../../../ui/link-button.tsx";
import { ExportMenu } from "../../losses/parts/export-menu.tsx";
import { surveyTexts } from "../texts.ts";
import { SurveyImport } from "./survey-import.tsx";

const templates = [
  { format: "xlsx", filled: "no" },
  { format: "xlsx", filled: "yes" },
  { format: "csv", filled: "yes" },
] as const;

/** What can be done with the survey as a whole. */
export function SurveyTools({ roundId, survey }: { readonly roundId: string; readonly survey: Survey }) {
  const t = useTexts(surveyTexts);
  const [isImporting, setImporting] = useState(false);
  const { manage } = survey.abilities;
  const params = { roundId };
  if (survey.forms.length === 0) return null;
  return (
    <Group gap="xs" className="no-print">
      {manage && (
        <Button leftSection={<IconUpload size={15} aria-hidden />} onClick={() => setImporting(true)}>
          {t("import")}
        </Button>
      )}
      <ExportMenu
        label={t("template")}
        choices={[
          ...(manage
            ? templates.map((query) => ({
                label: t(`template.${query.format}.${query.filled}` as "template.xlsx.no"),
                run: () => download("scoring.getSurveyTemplate", { params, query } as never),
              }))
            : []),
          { label: t("template.workbook"), run: () => download("scoring.getSurveyWorkbook", { params } as never) },
        ]}
      />
      {manage && (
        <LinkButton to={`/rounds/${roundId}/survey/imports`} variant="default">
          {t("import.history")}
        </LinkButton>
      )}
      {isImporting && <SurveyImport roundId={roundId} onClose={() => setImporting(false)} />}
    </Group>
  );
}
