import { Anchor, Group, Stack } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import type { SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { printDay, printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { PageTitle } from "../../../../ui/page-title.tsx";
import { PrintButton } from "../../../../ui/print-button.tsx";
import paper from "../../paper/paper.module.css";
import { PaperSheet } from "../../paper/paper-sheet.tsx";
import { titleOf, unitNameOf } from "../../rounds/parts/name-of.ts";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { sheetTexts } from "../texts.ts";
import { SheetPaperTable } from "./paper-table.tsx";

/** The whole sheet as an annex on A4: all components with inputs, points and evidence as they are stored. */
export function SheetPaperPage() {
  const params = useParams({ strict: false }) as { roundId: string; unitId: string };
  const answer = useOperation("scoring.getSheet", { params });
  return <Loaded answer={answer}>{(sheet) => <SheetPaper sheet={sheet} />}</Loaded>;
}

function SheetPaper({ sheet }: { readonly sheet: SheetView }) {
  const t = useTexts(sheetTexts);
  const language = useLanguage();
  const { roundId, unitId } = sheet;
  const evidence = useOperation("evidence.listEvidence", { params: { roundId, unitId }, query: {} });
  const unit = unitNameOf(sheet, language);
  const title = t("paper.title", { unit });
  return (
    <Stack gap="sm">
      <Group className="no-print">
        <Anchor component={Link} to={`/rounds/${roundId}/sheets/${unitId}`} size="sm">
          {t("paper.back")}
        </Anchor>
      </Group>
      <Loaded answer={evidence}>
        {({ components }) => (
          <>
            <div className="no-print">
              <PageTitle title={title} actions={<PrintButton />} />
            </div>
            <WideContent label={title}>
              <PaperSheet>
                <header className={paper["head"]}>
                  <p className={paper["annex"]}>{t("paper.annex")}</p>
                  <p className={paper["title"]}>{unit}</p>
                  <p>{titleOf({ titleVi: sheet.roundTitleVi, titleEn: sheet.roundTitleEn }, language)}</p>
                  {sheet.inputsAsOf !== null && <p>{t("asOf", { day: printDay(sheet.inputsAsOf) })}</p>}
                  {sheet.report.number !== null && (
                    <p className={paper["mark"]}>{t("paper.report", { number: sheet.report.number })}</p>
                  )}
                  {(sheet.demonstration || sheet.practice) && (
                    <p className={paper["mark"]}>{t(sheet.practice ? "paper.practice" : "paper.demonstration")}</p>
                  )}
                  {sheet.state === "drafting" && <p className={paper["draft"]}>{t("paper.draft")}</p>}
                </header>
                <SheetPaperTable
                  sheet={sheet}
                  evidence={new Map(components.map((one) => [one.component, one.items]))}
                />
                {sheet.approvedAt !== null && (
                  <p className={paper["note"]}>
                    {t("summary.approved", { by: sheet.approvedBy ?? "", at: printInstant(sheet.approvedAt) })}
                  </p>
                )}
                {sheet.submittedAt !== null && (
                  <p className={paper["note"]}>
                    {t("summary.submitted", { by: sheet.submittedBy ?? "", at: printInstant(sheet.submittedAt) })}
                  </p>
                )}
              </PaperSheet>
            </WideContent>
          </>
        )}
      </Loaded>
    </Stack>
  );
}
