import { Grid, Paper, Stack, Table, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { canAny, useSession } from "../../../../app/session.tsx";
import { printDay, printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Facts, Section } from "../../../../ui/detail/facts.tsx";
import { NumberText } from "../../../../ui/number-text.tsx";
import { ChangesChoice } from "../../public-site/changes-choice.tsx";
import { nameOf } from "../parts/name-of.ts";
import classes from "../parts/result.module.css";
import { RoundFrame } from "../parts/round-frame.tsx";
import { RoundHistory } from "../parts/round-history.tsx";
import { WideContent } from "../parts/wide-content.tsx";
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

function BlockTable({ round }: { round: RoundDetail }) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const session = useSession();
  const readsSets = canAny(session, ["scoring.read"]);
  return (
    <WideContent label={t("blocks")}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("block")}</Table.Th>
            <Table.Th miw="10rem">{t("set")}</Table.Th>
            <Table.Th>{t("classes")}</Table.Th>
            <Table.Th ta="right">{t("units")}</Table.Th>
            <Table.Th ta="right">{t("complete")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {round.blocks.map((block) => {
            const set = t("set.version", { title: block.setTitle, version: block.setVersion });
            return (
              <Table.Tr key={block.code}>
                <Table.Td>{nameOf(block, language)}</Table.Td>
                <Table.Td>
                  {readsSets ? (
                    <Link to={`/criteria-sets/${block.setId}`} className={classes["link"]}>
                      {set}
                    </Link>
                  ) : (
                    set
                  )}
                </Table.Td>
                <Table.Td>
                  {block.classes === null
                    ? t("policy.ofSet")
                    : block.classes.map((one) => (language === "en" && one.nameEn) || one.name).join(", ")}
                </Table.Td>
                <Table.Td ta="right">
                  <NumberText value={block.units} />
                </Table.Td>
                <Table.Td ta="right">
                  <NumberText value={block.complete} />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </WideContent>
  );
}
