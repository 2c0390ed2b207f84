import { Grid, Group, List, Stack, Text } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { UnitResult } from "../../../../../contract/scoring/ranking.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { download } from "../../../../api/download.ts";
import type { CallResult } from "../../../../api/operation-types.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { canAny, useSession } from "../../../../app/session.tsx";
import { useLanguage } from "../../../../i18n/language.ts";
import { type Translate, useTexts } from "../../../../i18n/texts.ts";
import { DetailPage } from "../../../../ui/detail/detail-page.tsx";
import { Facts, Section } from "../../../../ui/detail/facts.tsx";
import { LinkButton } from "../../../../ui/link-button.tsx";
import { Loaded } from "../../../../ui/loaded.tsx";
import { NumberText } from "../../../../ui/number-text.tsx";
import { PrintButton } from "../../../../ui/print-button.tsx";
import { ColumnsButton } from "../../appraisal/parts/columns-button.tsx";
import { ExportMenu } from "../../losses/parts/export-menu.tsx";
import { AmendmentLine } from "../../publications/parts/amendment-line.tsx";
import { AreaSection } from "../parts/area-section.tsx";
import { AreaSummary } from "../parts/area-summary.tsx";
import { ComponentFilter } from "../parts/component-filter.tsx";
import { InputsStateBadge } from "../parts/inputs-state.tsx";
import { nameOf, titleOf, unitNameOf } from "../parts/name-of.ts";
import classes from "../parts/result.module.css";
import { DemonstrationBadge, DraftBadge } from "../parts/round-state.tsx";
import { pointDecimals } from "../parts/score-bar.tsx";
import { shownAreas } from "../parts/shown-areas.ts";
import { roundTexts } from "../texts.ts";
import type { vi } from "../vi.ts";

/** The result of one unit: every point with its reason. */
export function UnitResultPage() {
  const { roundId, unitId } = useParams({ strict: false }) as { roundId: string; unitId: string };
  const answer = useOperation("scoring.getUnitResult", { params: { roundId, unitId } });
  return <Loaded answer={answer}>{(result) => <Result key={unitId} result={result} />}</Loaded>;
}

function Result({ result }: { result: CallResult<"scoring.getUnitResult"> }) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const session = useSession();
  const [lossesOnly, setLossesOnly] = useState(false);
  const [text, setText] = useState("");
  const row = result.result;
  const round = { titleVi: result.roundTitleVi, titleEn: result.roundTitleEn };
  const of = useOperation("scoring.getRound", { params: { roundId: result.roundId } }).data;
  const comparable = of?.seenWhole ?? false;
  const isPublished = result.state === "published";
  const areas = shownAreas(result.areas, { lossesOnly, text });
  return (
    <DetailPage
      title={findingOf(t, result, { language, isPublished })}
      backTo={`/rounds/${result.roundId}`}
      badges={
        <>
          <InputsStateBadge state={row.inputs} isPublished={isPublished} />
          <DraftBadge state={result.state} />
          <DemonstrationBadge shown={result.demonstration} />
        </>
      }
      actions={
        <>
          <PrintButton />
          {result.stage === "final" && (
            <ExportMenu
              label={t("result.sheet")}
              choices={(["docx", "pdf"] as const).map((format) => ({
                label: t(`result.sheet.${format}`),
                run: () =>
                  download("scoring.getResultSheet", {
                    params: { roundId: result.roundId, unitId: row.unitId },
                    query: { format },
                  }),
              }))}
            />
          )}
          {canAny(session, ["scoring.read"]) && (
            <>
              <LinkButton
                to={`/rounds/${result.roundId}/units/${row.unitId}/losses?stage=${result.stage}`}
                variant="default"
              >
                {t("toLosses")}
              </LinkButton>
              <LinkButton to={`/rounds/${result.roundId}/units/${row.unitId}/inputs`} variant="default">
                {t("toInputs")}
              </LinkButton>
            </>
          )}
        </>
      }
    >
      <AmendmentLine roundId={result.roundId} isPublished={isPublished} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Facts
            title={t("result.facts")}
            facts={[
              [
                t("round"),
                <Link key="round" to={`/rounds/${result.roundId}`} className={classes["link"]}>
                  {titleOf(round, language)}
                </Link>,
              ],
              [t("block"), nameOf({ nameVi: row.blockNameVi, nameEn: row.blockNameEn }, language)],
              [t("rank"), rankOf(t, result)],
              [t("points"), <NumberText key="points" value={row.points} decimals={pointDecimals} />],
              [t("applicableMax"), <NumberText key="max" value={row.applicableMax} />],
              [t("percent"), <NumberText key="percent" value={row.percent} unit="%" />],
              [t("class"), (language === "en" && row.classNameEn) || row.className],
            ]}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Section title={t("result.areas")}>
            <AreaSummary result={result} />
          </Section>
        </Grid.Col>
      </Grid>
      <Section title={t("result.how")}>
        <List size="sm">
          {result.explanation.map((sentence) => (
            <List.Item key={sentence.vi}>{sentence[language]}</List.Item>
          ))}
        </List>
        {result.columns.includes("") && (
          <Group mt="xs" gap="xs">
            <Text size="sm">{t("result.extras")}</Text>
            <ColumnsButton roundId={result.roundId} unitId={row.unitId} component="" compact />
          </Group>
        )}
      </Section>
      <ComponentFilter
        text={text}
        onText={setText}
        label={t("lossesOnly")}
        checked={lossesOnly}
        onChecked={setLossesOnly}
      />
      {areas.length === 0 && <p role="status">{t("components.nothing")}</p>}
      <Stack gap="md">
        {areas.map((area) => (
          <AreaSection key={area.code} area={area} result={result} blockCode={row.blockCode} comparable={comparable} />
        ))}
      </Stack>
    </DetailPage>
  );
}

function rankOf(t: Translate<keyof typeof vi>, { result: row, ranked }: UnitResult): string {
  if (ranked === null) return t("rank.waits");
  return row.rank === null ? t("rank.none") : t("rank.of", { rank: row.rank, ranked });
}

/** "Sở Y tế: chỉ số 87,25%, hạng 3 trên 20, xếp loại Tốt". */
interface FindingOptions {
  readonly language: "vi" | "en";
  readonly isPublished: boolean;
}

function findingOf(
  t: Translate<keyof typeof vi>,
  { result: row, ranked }: UnitResult,
  { language, isPublished }: FindingOptions,
): string {
  const values = {
    unit: unitNameOf(row, language),
    percent: row.percent === null ? "–" : printDecimal(row.percent, language),
    rank: row.rank ?? "",
    ranked: ranked === null ? "" : printDecimal(ranked, language),
    className: (language === "en" && row.classNameEn) || row.className || "",
  };
  if (row.inputs === "notSubmitted")
    return t(isPublished ? "result.title.sentNothing" : "result.title.notSubmitted", values);
  if (ranked === null) return t("result.title.waits", values);
  if (row.rank === null) return t("result.title.unranked", values);
  return t(row.className === null ? "result.title.unclassed" : "result.title", values);
}
