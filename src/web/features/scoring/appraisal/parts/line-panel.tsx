import { Group, Paper, SegmentedControl, Stack, Text, Title } from "@mantine/core";
import type { AppraisalLine } from "../../../../../contract/scoring/appraisal-lines.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { EvidencePanel } from "../../evidence/evidence-panel.tsx";
import { DoubtLines } from "../../live/doubt-lines.tsx";
import { nameOf, unitNameOf } from "../../rounds/parts/name-of.ts";
import { appraisalTexts } from "../texts.ts";
import { ColumnsButton } from "./columns-button.tsx";
import { ColumnsTable } from "./columns-table.tsx";
import { useVerdict } from "./use-verdict.ts";
import { VerdictForm } from "./verdict-form.tsx";

interface LinePanelProps {
  readonly roundId: string;
  readonly line: AppraisalLine;
  readonly stage: "appraisal1" | "appraisal2";
  readonly seat: 1 | 2;
  /** When what the unit wrote is shown; null: now. */
  readonly opensAt: string | null;
  readonly onSeat: (seat: 1 | 2) => void;
}

/** The line the appraiser is at: its columns, the second appraiser's view, the verdict. */
export function LinePanel({ roundId, line, stage, seat, opensAt, onSeat }: LinePanelProps) {
  const t = useTexts(appraisalTexts);
  const language = useLanguage();
  const title = `${line.component} ${nameOf(line, language)}`;
  return (
    <Paper component="section" withBorder p="md" aria-label={`${unitNameOf(line, language)}: ${title}`}>
      <Stack gap="sm">
        <Group justify="space-between" align="start" gap="xs">
          <Stack gap={0} flex={1} miw={200}>
            <Title order={2}>{unitNameOf(line, language)}</Title>
            <Text size="sm">
              {title} · {t("max")}: {printDecimal(line.max, language)}
            </Text>
          </Stack>
          <ColumnsButton roundId={roundId} unitId={line.unitId} component={line.component} />
        </Group>
        <Text size="sm" c="dimmed">
          {line.rule[language]}
        </Text>
        {opensAt === null ? (
          <>
            <ColumnsTable columns={line.columns} fields={line.fields} />
            <DoubtLines doubts={line.warnings} />
            <EvidencePanel
              {...{ roundId, unitId: line.unitId, component: line.component }}
              stage="explanation"
              readOnly
            />
          </>
        ) : (
          <Text size="sm" role="status">
            {t("evidence.notYet", { at: printInstant(opensAt) })}
          </Text>
        )}
        {line.seats.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t("form.seat")}
            value={String(seat)}
            onChange={(value) => onSeat(value === "2" ? 2 : 1)}
            data={[
              { value: "1", label: t("form.seatFirst") },
              { value: "2", label: t("form.seatSecond") },
            ]}
          />
        )}
        {line.seats.includes(seat) ? (
          <section className="no-print" aria-label={t("form.title")}>
            <Title order={3} mb={4}>
              {t(seat === 2 ? "form.seat2" : "form.title")}
            </Title>
            <Verdict key={`${line.unitId} ${line.component} ${stage} ${seat}`} {...{ roundId, line, stage, seat }} />
          </section>
        ) : (
          <Text size="sm" c="dimmed">
            {t(line.approved ? "form.approved" : "form.closed")}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}

function Verdict(props: Omit<LinePanelProps, "onSeat" | "opensAt">) {
  const work = useVerdict(props);
  return <VerdictForm roundId={props.roundId} line={props.line} stage={props.stage} work={work} />;
}
