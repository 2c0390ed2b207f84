import { Anchor, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { disputeLabels } from "../../../../../domain/scoring/council/dispute-labels.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Section } from "../../../../ui/detail/facts.tsx";
import { IconArrowLeft } from "../../../../ui/icons/icons.gen.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { PageTitle } from "../../../../ui/page-title.tsx";
import { PrintButton } from "../../../../ui/print-button.tsx";
import { ColumnsButton } from "../../appraisal/parts/columns-button.tsx";
import { ColumnsTable } from "../../appraisal/parts/columns-table.tsx";
import { EvidencePanel } from "../../evidence/evidence-panel.tsx";
import { unitNameOf } from "../../rounds/parts/name-of.ts";
import { SurveyLine } from "../../survey/parts/survey-line.tsx";
import { caseName } from "../parts/case-name.ts";
import { CaseState } from "../parts/case-state.tsx";
import { EffectView } from "../parts/effect-view.tsx";
import { ProposalCard } from "../parts/proposal-card.tsx";
import { ProposeForm } from "../parts/propose-form.tsx";
import type { CouncilCase, CouncilWork } from "../parts/types.ts";
import { councilTexts } from "../texts.ts";

/** One case of the council: every column side by side, evidence, proposals, votes and what they would do. */
export function CasePage() {
  const { roundId } = useParams({ strict: false }) as { roundId: string };
  const { unitId = "", component = "" } = useSearch({ strict: false }) as { unitId?: string; component?: string };
  const work = useOperation("scoring.getCouncilWork", { params: { roundId } } as never);
  const query = { unitId, component: String(component) };
  const answer = useOperation("scoring.getCouncilCase", { params: { roundId }, query } as never);
  return (
    <Loaded answer={work}>
      {(council) => (
        <Loaded answer={answer}>{(one) => <CaseView roundId={roundId} work={council} case={one} />}</Loaded>
      )}
    </Loaded>
  );
}

interface CaseViewProps {
  readonly roundId: string;
  readonly work: CouncilWork;
  readonly case: CouncilCase;
}

function CaseView({ roundId, work, case: one }: CaseViewProps) {
  const t = useTexts(councilTexts);
  const language = useLanguage();
  const last = one.proposals.at(-1);
  return (
    <Stack gap="sm">
      <Anchor component={Link} to={`/rounds/${roundId}/council`} size="sm" className="no-print">
        <IconArrowLeft size={14} aria-hidden style={{ verticalAlign: "-2px" }} /> {t("toAgenda")}
      </Anchor>
      <PageTitle
        title={`${unitNameOf(one, language)}: ${caseName(one, language)}`}
        badges={<CaseState state={one.state} isFinished={work.finishedAt !== null} />}
        actions={<PrintButton />}
      />
      <Group gap="md">
        <Text size="sm">{one.reasons.map((reason) => disputeLabels[reason][language]).join("; ")}</Text>
        {one.caps === null && (
          <Text size="sm">
            {t("max")}: {printDecimal(one.max, language)}
          </Text>
        )}
      </Group>
      {one.addedReason !== null && <Text size="sm">{t("case.addedReason", { reason: one.addedReason })}</Text>}
      {!one.atWork && (
        <Text size="sm" role="status">
          {t("locked")}
        </Text>
      )}
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="sm" style={{ alignItems: "start" }}>
        <Stack gap="sm">
          <Section title={t("columns")}>
            <Stack gap="xs">
              <Text size="sm">
                {one.caps === null && `${t("rule")}: `}
                {one.rule[language]}
              </Text>
              <ColumnsTable columns={one.columns} fields={one.fields} />
              {one.columns.some((column) => column.stage === "survey") && (
                <SurveyLine roundId={roundId} unitId={one.unitId} component={one.component} />
              )}
              <div>
                <ColumnsButton roundId={roundId} unitId={one.unitId} component={one.component} />
              </div>
            </Stack>
          </Section>
          <EvidencePanel roundId={roundId} unitId={one.unitId} component={one.component} stage="self" readOnly />
        </Stack>
        <Section title={t("proposals")}>
          <Stack gap="sm">
            {one.proposals.length === 0 && <Text size="sm">{t("proposals.none")}</Text>}
            {one.proposals.toReversed().map((proposal) => (
              <ProposalCard
                key={proposal.id}
                {...{ roundId, work, case: one, proposal }}
                isOpen={proposal.id === last?.id && proposal.decidedAt === null}
              />
            ))}
            {one.effect !== null && (
              <Section title={t("effect")}>
                <EffectView effect={one.effect} isExtras={one.caps !== null} />
              </Section>
            )}
            {one.atWork && work.abilities.proposes && <ProposeForm roundId={roundId} case={one} />}
          </Stack>
        </Section>
      </SimpleGrid>
    </Stack>
  );
}
