import { Anchor, Group, Stack } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import type { CallResult } from "../../../../api/operation-types.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { PageTitle } from "../../../../ui/page-title.tsx";
import { PrintButton } from "../../../../ui/print-button.tsx";
import paper from "../../paper/paper.module.css";
import { PaperSheet } from "../../paper/paper-sheet.tsx";
import { titleOf } from "../../rounds/parts/name-of.ts";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { AgendaPaperTable } from "../parts/agenda-paper-table.tsx";
import { councilTexts } from "../texts.ts";

/** The agenda with every side of each case, as a paper on A4. */
export function AgendaPage() {
  const { roundId } = useParams({ strict: false }) as { roundId: string };
  const answer = useOperation("scoring.listAgenda", { params: { roundId } } as never);
  return <Loaded answer={answer}>{(agenda) => <AgendaPaper roundId={roundId} agenda={agenda} />}</Loaded>;
}

interface AgendaPaperProps {
  readonly roundId: string;
  readonly agenda: CallResult<"scoring.listAgenda">;
}

function AgendaPaper({ roundId, agenda }: AgendaPaperProps) {
  const t = useTexts(councilTexts);
  const language = useLanguage();
  return (
    <Stack gap="sm">
      <Group className="no-print">
        <Anchor component={Link} to={`/rounds/${roundId}/council`} size="sm">
          {t("toAgenda")}
        </Anchor>
      </Group>
      <div className="no-print">
        <PageTitle title={t("agenda.title")} actions={<PrintButton />} />
      </div>
      <WideContent label={t("agenda.title")}>
        <PaperSheet>
          <header className={paper["head"]}>
            <p className={paper["title"]}>{t("agenda.title")}</p>
            <p>{titleOf(agenda, language)}</p>
            {(agenda.demonstration || agenda.practice) && <p className={paper["mark"]}>{t("agenda.demonstration")}</p>}
          </header>
          {agenda.cases.length === 0 ? (
            <p>{t("cases.none")}</p>
          ) : (
            <AgendaPaperTable cases={agenda.cases} finished={agenda.finished} />
          )}
        </PaperSheet>
      </WideContent>
    </Stack>
  );
}
