import { Anchor, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useOperation } from "../../../../api/use-operation.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Section } from "../../../../ui/detail/facts.tsx";
import { IconArrowLeft } from "../../../../ui/icons/icons.gen.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { PageTitle } from "../../../../ui/page-title.tsx";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import { titleOf } from "../../rounds/parts/name-of.ts";
import { AgendaTable } from "../parts/agenda-table.tsx";
import { CouncilActs } from "../parts/council-acts.tsx";
import { LacksSection } from "../parts/lacks-section.tsx";
import { NotYet } from "../parts/not-yet.tsx";
import { ReopenNote } from "../parts/reopen-note.tsx";
import { ReopenedUnits } from "../parts/reopened-units.tsx";
import { RulesCard } from "../parts/rules-card.tsx";
import { SessionList } from "../parts/session-list.tsx";
import type { CouncilWork } from "../parts/types.ts";
import { councilTexts } from "../texts.ts";

/** The council of a round: what it has to decide, its meetings, how it votes, what publication still needs. */
export function CouncilPage() {
  const { roundId } = useParams({ strict: false }) as { roundId: string };
  const round = useOperation("scoring.getRound", { params: { roundId } });
  return (
    <Loaded answer={round}>
      {({ abilities }) =>
        abilities.council || abilities.manage ? (
          <Agenda roundId={roundId} mayPublish={abilities.publish} mayExtend={abilities.manage} />
        ) : (
          <NotYet roundId={roundId} />
        )
      }
    </Loaded>
  );
}

interface AgendaProps {
  readonly roundId: string;
  readonly mayPublish: boolean;
  readonly mayExtend: boolean;
}

function Agenda({ roundId, ...may }: AgendaProps) {
  const answer = useOperation("scoring.getCouncilWork", { params: { roundId } } as never);
  return <Loaded answer={answer}>{(work) => <CouncilView {...{ roundId, work, ...may }} />}</Loaded>;
}

function CouncilView({ roundId, mayPublish, mayExtend, work }: AgendaProps & { readonly work: CouncilWork }) {
  const t = useTexts(councilTexts);
  const language = useLanguage();
  const at = work.window === "notBegun" ? work.opensAt : work.closesAt;
  // A council that has ended its meeting works no longer; the rest of its window is the time to reopen it.
  const isEarly = work.finishedAt !== null && work.window === "open";
  const window = isEarly ? "finished" : work.reopened.length > 0 ? "reopened" : work.window;
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Anchor component={Link} to={`/rounds/${roundId}/about`} size="sm" className="no-print">
          <IconArrowLeft size={14} aria-hidden style={{ verticalAlign: "-2px" }} /> {t("back")}
        </Anchor>
        <Text size="sm" c="dimmed">
          {titleOf(work, language)}
        </Text>
      </Group>
      <PageTitle
        title={useFinding(work)}
        badges={
          !(isEarly && work.published) && (
            <StateBadge
              kind={window === "open" || window === "reopened" ? "running" : "plain"}
              label={t(`window.${window}`, { at: at === null ? "" : printInstant(at) })}
            />
          )
        }
        actions={<CouncilActs roundId={roundId} work={work} />}
      />
      {work.reopenReason !== null && <Text size="sm">{t("reopened", { reason: work.reopenReason })}</Text>}
      <ReopenedUnits reopened={work.reopened} />
      <ReopenNote {...{ roundId, work, mayExtend }} />
      <Section title={t("cases")}>
        <AgendaTable roundId={roundId} work={work} />
      </Section>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="sm" style={{ alignItems: "start" }}>
        <Section title={t("sessions")}>
          <SessionList roundId={roundId} work={work} />
        </Section>
        <Stack gap="sm">
          <Section title={t("members")}>
            <RulesCard roundId={roundId} work={work} />
          </Section>
          <LacksSection {...{ roundId, mayPublish, work }} />
        </Stack>
      </SimpleGrid>
    </Stack>
  );
}

/** The finding of the page in one line. */
function useFinding({ cases, finishedAt }: CouncilWork): string {
  const t = useTexts(councilTexts);
  if (finishedAt !== null) return t("title.finished", { at: printInstant(finishedAt) });
  const decided = cases.filter((one) => one.state === "decided").length;
  if (cases.length === 0) return t("title.none");
  const waiting = cases.length - decided;
  return waiting === 0 ? t("title.done", { decided }) : t("title.waiting", { waiting, decided });
}
