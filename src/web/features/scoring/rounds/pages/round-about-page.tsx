import { Grid, Paper, Stack, Title } from "@mantine/core";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { canAny, useSession } from "../../../../app/session.tsx";
import { printDay, printInstant } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Facts, Section } from "../../../../ui/detail/facts.tsx";
import { ChangesChoice } from "../../public-site/changes-choice.tsx";
import { BlockTable } from "../parts/block-table.tsx";
import { RoundFrame } from "../parts/round-frame.tsx";
import { RoundHistory } from "../parts/round-history.tsx";
import { roundTexts } from "../texts.ts";

/** What the owner of the round decided, and the history of the round. */
export function RoundAboutPage() {
  return <RoundFrame>{(round) => <About round={round} />}</RoundFrame>;
}

function About({ round }: { round: RoundDetail }) {
  const t = useTexts(roundTexts);
  const session = useSession();
  const ofSet = t("policy.ofSet");
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, lg: 8 }}>
        <Stack gap="md">
          <Facts
            title={t("facts")}
            facts={[
              [t("titleVi"), round.titleVi],
              [t("titleEn"), round.titleEn],
              [t("year"), String(round.year)],
              [t("day"), printDay(round.day)],
              [t("ties"), round.ties === null ? ofSet : t(`ties.${round.ties}`)],
              [t("tieBreak"), round.ties === "tieBreak" ? round.tieBreak.join(", ") : undefined],
              [t("notSubmitted"), round.notSubmitted === null ? ofSet : t(`notSubmitted.${round.notSubmitted}`)],
              [t("publishedAt"), round.publishedAt === null ? undefined : printInstant(round.publishedAt)],
              [
                t("decision"),
                round.decision === null
                  ? undefined
                  : t("decision.line", { ...round.decision, date: printDay(round.decision.date) }),
              ],
            ]}
          />
          <Section title={t("blocks")}>
            <BlockTable round={round} />
          </Section>
          {round.abilities.manage && round.kind === "units" && !round.practice && <ChangesChoice roundId={round.id} />}
        </Stack>
      </Grid.Col>
      {round.seenWhole && canAny(session, ["scoring.read"]) && (
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Paper component="section" withBorder p="md" aria-labelledby="history-title">
            <Title order={2} id="history-title" mb="xs">
              {t("history")}
            </Title>
            <RoundHistory roundId={round.id} />
          </Paper>
        </Grid.Col>
      )}
    </Grid>
  );
}
