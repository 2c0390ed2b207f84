import { Alert, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import type { CallResult } from "../../../../api/operation-types.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { FactList, Section } from "../../../../ui/detail/facts.tsx";
import { LinkButton } from "../../../../ui/link-button.tsx";
import { Loaded } from "../../../../ui/loaded.tsx";
import { NumberText } from "../../../../ui/number-text.tsx";
import { PageTitle } from "../../../../ui/page-title.tsx";
import { PrintButton } from "../../../../ui/print-button.tsx";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import { nameOf, titleOf, unitNameOf } from "../../rounds/parts/name-of.ts";
import { pointDecimals } from "../../rounds/parts/score-bar.tsx";
import { appraisalTexts } from "../texts.ts";
import { ExplanationActs } from "./explanation-acts.tsx";
import { ExplanationLineCard } from "./explanation-line-card.tsx";

type Data = CallResult<"scoring.getExplanation">;

/** The unit's own draft result, component by component, with its answers. */
export function ExplanationPage() {
  const { roundId, unitId } = useParams({ strict: false }) as { roundId: string; unitId: string };
  const answer = useOperation("scoring.getExplanation", { params: { roundId, unitId } });
  return <Loaded answer={answer}>{(data) => <Explanation {...{ roundId, unitId, data }} />}</Loaded>;
}

function Explanation({ roundId, unitId, data }: { roundId: string; unitId: string; data: Data }) {
  const t = useTexts(appraisalTexts);
  const language = useLanguage();
  const isOver = data.published || data.window === "closed";
  const awaiting = data.lines.some((line) => line.awaits);
  const [onlyAwaiting, setOnly] = useState(awaiting);
  const lines = data.lines.filter((line) => !onlyAwaiting || line.awaits);
  const areas = [...Map.groupBy(lines, (line) => line.areaCode).values()];
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {unitNameOf(data, language)} · {titleOf(data, language)}
      </Text>
      <PageTitle
        title={titleFor(t, data)}
        badges={data.window !== "notBegun" && <ExplanationState data={data} />}
        actions={
          <>
            <ExplanationActs roundId={roundId} unitId={unitId} data={data} />
            <LinkButton variant="default" to={`/rounds/${roundId}/units/${unitId}/losses`}>
              {t("toLosses")}
            </LinkButton>
            <PrintButton />
          </>
        }
      />
      {data.window === "notBegun" ? (
        <Text size="sm">{t("explain.notBegunHint")}</Text>
      ) : (
        <>
          {data.returnReason !== null && (
            <Alert role="status" color="yellow">
              {t("explain.returned", { reason: data.returnReason })}
            </Alert>
          )}
          {data.unapproved > 0 && !data.published && (
            <Text size="sm" role="status">
              {t("explain.unapproved", { count: data.unapproved })}
            </Text>
          )}
          <FactList
            facts={[
              [t("explain.sum.self"), <NumberText key="self" value={data.sum.self} decimals={pointDecimals} />],
              [
                t(data.published ? "explain.sum.published" : "explain.sum.appraised"),
                <NumberText key="appraised" value={data.sum.appraised} decimals={pointDecimals} />,
              ],
              [t("explain.sum.above"), <NumberText key="above" value={data.sum.above} decimals={pointDecimals} />],
            ]}
          />
          {awaiting && (
            <Group className="no-print">
              <Checkbox
                label={t(isOver ? "explain.onlyAsked" : "explain.onlyAwaiting")}
                checked={onlyAwaiting}
                onChange={(event) => setOnly(event.currentTarget.checked)}
              />
            </Group>
          )}
          {areas.map((area) => {
            const [first] = area;
            if (first === undefined) return null;
            const name = nameOf({ nameVi: first.areaNameVi, nameEn: first.areaNameEn }, language);
            return (
              <Section key={first.areaCode} title={`${first.areaCode}. ${name}`}>
                {area.map((line) => (
                  <ExplanationLineCard
                    key={line.component}
                    {...{ roundId, unitId, line }}
                    isOver={isOver}
                    canWrite={data.abilities.write && line.appraised !== null}
                  />
                ))}
              </Section>
            );
          })}
        </>
      )}
    </Stack>
  );
}

/** How far the explanation is; what was not sent in time is written no more. */
function ExplanationState({ data }: { readonly data: Data }) {
  const t = useTexts(appraisalTexts);
  if (data.state === "submitted") return <StateBadge kind="done" label={t("explain.state.submitted")} />;
  if (data.window === "closed") return <StateBadge kind="plain" label={t("explain.state.notSent")} />;
  return <StateBadge kind={data.state === "checking" ? "soon" : "running"} label={t(`explain.state.${data.state}`)} />;
}

function titleFor(t: ReturnType<typeof useTexts<keyof typeof appraisalTexts.vi>>, data: Data): string {
  const { awaiting, answered } = data.sum;
  if (data.window === "notBegun") return t("explain.notBegun");
  if (data.window === "closed") return t("explain.closed", { at: printInstant(data.closesAt) });
  if (awaiting === 0) return t("explain.nothing");
  if (answered === awaiting) return t("explain.answered", { total: printDecimal(awaiting, "vi") });
  return t("explain.title", { left: awaiting - answered, at: printInstant(data.closesAt) });
}
