import { Alert, Button, Grid, Group, Stack } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { UnitLosses } from "../../../../contract/scoring/losses.ts";
import type { Language } from "../../../../contract/text.ts";
import { lossCauseLabels } from "../../../../domain/scoring/losses/loss-cause-labels.ts";
import { printDecimal } from "../../../../domain/text/numbers.ts";
import { matchesSearch } from "../../../../domain/text/search-key.ts";
import { download } from "../../../api/download.ts";
import { useOperation } from "../../../api/use-operation.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { type Translate, useTexts } from "../../../i18n/texts.ts";
import { DetailPage } from "../../../ui/detail/detail-page.tsx";
import { Facts, Section } from "../../../ui/detail/facts.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { useListAddress } from "../../../ui/list/use-list-address.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { NumberText } from "../../../ui/number-text.tsx";
import { PrintButton } from "../../../ui/print-button.tsx";
import { shortDecimal } from "../../../ui/short-decimal.ts";
import { ComponentFilter } from "../rounds/parts/component-filter.tsx";
import { nameOf, titleOf, unitNameOf } from "../rounds/parts/name-of.ts";
import classes from "../rounds/parts/result.module.css";
import { DemonstrationBadge, DraftBadge } from "../rounds/parts/round-state.tsx";
import { pointDecimals } from "../rounds/parts/score-bar.tsx";
import { BarLegend } from "./parts/bar-legend.tsx";
import { CauseBars } from "./parts/cause-bars.tsx";
import { ExportMenu } from "./parts/export-menu.tsx";
import { LossBars } from "./parts/loss-bars.tsx";
import { LossTable } from "./parts/loss-table.tsx";
import { NextSteps, nextSteps } from "./parts/next-steps.tsx";
import { StageChoice } from "./parts/stage-choice.tsx";
import { lossTexts } from "./texts.ts";
import type { vi } from "./vi.ts";

/** Where a unit lost points, why, and what would gain most. */
export function UnitLossesPage() {
  const { roundId, unitId } = useParams({ strict: false }) as { roundId: string; unitId: string };
  const { values } = useListAddress();
  const query = values["stage"] === undefined ? {} : { stage: values["stage"] };
  const answer = useOperation("scoring.getUnitLosses", { params: { roundId, unitId }, query } as never);
  return <Loaded answer={answer}>{(losses) => <Losses losses={losses} />}</Loaded>;
}

function Losses({ losses }: { losses: UnitLosses }) {
  const t = useTexts(lossTexts);
  const language = useLanguage();
  const published = losses.state === "published";
  const base = `/rounds/${losses.roundId}`;
  return (
    <DetailPage
      title={findingOf(t, losses, language)}
      backTo={published ? `${base}/units/${losses.unitId}` : base}
      badges={
        <>
          <DraftBadge state={losses.state} />
          <DemonstrationBadge shown={losses.demonstration} />
        </>
      }
      actions={
        <>
          <PrintButton />
          {losses.letter && (
            <ExportMenu
              label={t("export")}
              choices={(["docx", "pdf"] as const).map((format) => ({
                label: t(`export.letter.${format}`),
                run: () =>
                  download("scoring.getResultLetter", {
                    params: { roundId: losses.roundId, unitId: losses.unitId },
                    query: { format },
                  }),
              }))}
            />
          )}
          {losses.seesBlock && (
            <LinkButton to={`${base}/units/${losses.unitId}`} variant="default">
              {t("toResult")}
            </LinkButton>
          )}
        </>
      }
    >
      <StageChoice stages={losses.stages} chosen={losses.stage} isPublished={published} />
      {losses.hidden > 0 && (
        <Alert variant="light">
          {t(losses.stages.includes("final") ? "hidden.part" : "hidden.unit", { count: losses.hidden })}
        </Alert>
      )}
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: losses.seesCauses ? 5 : 12 }}>
          <Facts title={t("facts")} facts={factsOf(t, losses, language)} />
        </Grid.Col>
        {losses.seesCauses && (
          <Grid.Col span={{ base: 12, lg: 7 }}>
            <Section title={t("causes")}>
              <CauseBars causes={losses.causes} />
            </Section>
          </Grid.Col>
        )}
      </Grid>
      {nextSteps(losses.lines).length > 0 && (
        <Section title={t("steps")}>
          <NextSteps lines={losses.lines} />
        </Section>
      )}
      <Components losses={losses} />
    </DetailPage>
  );
}

function Components({ losses }: { losses: UnitLosses }) {
  const t = useTexts(lossTexts);
  const { values, change } = useListAddress();
  const [lossesOnly, setLossesOnly] = useState(true);
  const [text, setText] = useState("");
  const view = values["view"] === "table" ? "table" : "picture";
  const lines = losses.lines.filter(
    (line) =>
      (!lossesOnly || Number(line.lost) > 0) && matchesSearch(`${line.code} ${line.nameVi} ${line.nameEn ?? ""}`, text),
  );
  return (
    <Section title={t("byComponent")}>
      <Stack gap="sm">
        <Group gap="sm" justify="space-between" className="no-print">
          <ComponentFilter
            text={text}
            onText={setText}
            label={t("lossesOnly")}
            checked={lossesOnly}
            onChecked={setLossesOnly}
          />
          <Group gap={6} role="group" aria-label={t("view")}>
            {(["picture", "table"] as const).map((one) => (
              <Button
                key={one}
                variant={one === view ? "filled" : "default"}
                aria-pressed={one === view}
                onClick={() => change({ view: one === "table" ? "table" : undefined })}
              >
                {t(`view.${one}`)}
              </Button>
            ))}
          </Group>
        </Group>
        {lines.length === 0 ? (
          <p role="status">{t("nothing")}</p>
        ) : view === "table" ? (
          <LossTable losses={losses} lines={lines} />
        ) : (
          <>
            <BarLegend lines={lines} />
            <LossBars lines={lines.toSorted((a, b) => Number(b.lost) - Number(a.lost))} />
          </>
        )}
      </Stack>
    </Section>
  );
}

/** "Sở Y tế mất 12,5 điểm, nhiều nhất do: Chậm thời hạn (5 điểm)". */
function findingOf(t: Translate<keyof typeof vi>, losses: UnitLosses, language: Language): string {
  const print = (value: string) => printDecimal(shortDecimal(value, pointDecimals), language);
  const [most] = losses.causes.toSorted((a, b) => Number(b.points) - Number(a.points));
  const unit = unitNameOf(losses, language);
  if (Number(losses.lost) <= 0 && most === undefined) return t("title.none", { unit });
  const lost = print(losses.lost);
  if (most === undefined) return t("title.plain", { unit, lost });
  const cause = lossCauseLabels[most.cause][language].toLocaleLowerCase(language);
  return t("title.lost", { unit, lost, cause, points: print(most.points) });
}

function factsOf(t: Translate<keyof typeof vi>, losses: UnitLosses, language: Language) {
  const { last } = losses;
  const round = { titleVi: losses.roundTitleVi, titleEn: losses.roundTitleEn };
  const extra = (value: string | null) =>
    value === null || Number(value) === 0 ? undefined : <NumberText value={value} decimals={pointDecimals} />;
  const percentOf = (percent: string | null) => (percent === null ? "–" : `${printDecimal(percent, language)}%`);
  return [
    [
      t("round"),
      <Link key="round" to={`/rounds/${losses.roundId}`} className={classes["link"]}>
        {titleOf(round, language)}
      </Link>,
    ],
    [t("block"), nameOf({ nameVi: losses.blockNameVi, nameEn: losses.blockNameEn }, language)],
    [t("points"), <NumberText key="points" value={losses.points} decimals={pointDecimals} />],
    [t("max"), <NumberText key="max" value={losses.applicableMax} decimals={pointDecimals} />],
    [t("lost"), <NumberText key="lost" value={losses.lost} decimals={pointDecimals} />],
    [t("bonus"), extra(losses.bonus)],
    [t("penalty"), extra(losses.penalty)],
    [t("percent"), losses.percent === null ? undefined : <NumberText key="p" value={losses.percent} unit="%" />],
    [t("class"), losses.className === null ? undefined : (language === "en" && losses.classNameEn) || losses.className],
    [
      t("rank"),
      losses.rank === null || losses.ranked === null
        ? undefined
        : t("rank.of", { rank: losses.rank, ranked: losses.ranked }),
    ],
    [
      last === null ? t("last", { year: "" }) : t("last", { year: last.year }),
      last === null
        ? undefined
        : [
            last.comparable ? t("last.figures", { percent: percentOf(last.percent), rank: last.rank ?? "–" }) : "",
            last.note?.[language] ?? "",
          ]
            .filter(Boolean)
            .join("; "),
    ],
  ] as const;
}
