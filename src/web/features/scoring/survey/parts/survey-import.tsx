import { Table } from "@mantine/core";
import type { SurveyEffect } from "../../../../../contract/scoring/survey-import.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ImportDialog } from "../../../../ui/import/import-dialog.tsx";
import { useCountedImport } from "../../../../ui/import/use-counted-import.ts";
import { NumberText } from "../../../../ui/number-text.tsx";
import { unitNameOf } from "../../rounds/parts/name-of.ts";
import { pointDecimals } from "../../rounds/parts/score-bar.tsx";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { surveyTexts } from "../texts.ts";

/** Survey results from a filled template; the points before and after are seen before anything is written. */
export function SurveyImport({ roundId, onClose }: { readonly roundId: string; readonly onClose: () => void }) {
  const t = useTexts(surveyTexts);
  const language = useLanguage();
  const counted = useCountedImport((text, counts) => t(`import.${text}`, counts));
  return (
    <ImportDialog
      title={t("import.title")}
      preview="scoring.previewSurveyImport"
      apply="scoring.applySurveyImport"
      template="scoring.getSurveyTemplate"
      params={{ roundId }}
      tell={counted.tell}
      read={({ counts, effects, moved }) => ({
        ...counted.read({ counts }),
        ...(moved > 0 && {
          more: {
            label: t("import.points", { count: printDecimal(moved, language) }),
            content: <Effects effects={effects} />,
            first: true,
          },
        }),
      })}
      stale={["scoring"]}
      onClose={onClose}
    />
  );
}

/** Points and answers of each component before and after. */
function Effects({ effects }: { readonly effects: readonly SurveyEffect[] }) {
  const t = useTexts(surveyTexts);
  const language = useLanguage();
  const points = (value: string | null) => <NumberText value={value} decimals={pointDecimals} />;
  return (
    <WideContent label={t("import.points", { count: effects.length })}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th miw={150}>{t("unit")}</Table.Th>
            <Table.Th>{t("effect.component")}</Table.Th>
            <Table.Th ta="right">{t("effect.answers")}</Table.Th>
            <Table.Th ta="right">{t("effect.points")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {effects.map((effect) => (
            <Table.Tr key={`${effect.unitNameVi} ${effect.component}`}>
              <Table.Td>{unitNameOf(effect, language)}</Table.Td>
              <Table.Td>{effect.component}</Table.Td>
              <Table.Td ta="right">
                <NumberText value={effect.answersBefore} /> → <NumberText value={effect.answersAfter} />
              </Table.Td>
              <Table.Td ta="right">
                {points(effect.pointsBefore)} → <b>{points(effect.pointsAfter)}</b>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideContent>
  );
}
