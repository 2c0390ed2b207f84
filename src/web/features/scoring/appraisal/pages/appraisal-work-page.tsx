import { Anchor, Checkbox, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { matchesSearch } from "../../../../../domain/text/search-key.ts";
import type { CallResult } from "../../../../api/operation-types.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Section } from "../../../../ui/detail/facts.tsx";
import { IconArrowLeft } from "../../../../ui/icons/icons.gen.ts";
import { LinkButton } from "../../../../ui/link-button.tsx";
import { SearchBox } from "../../../../ui/list/search-box.tsx";
import { useListAddress } from "../../../../ui/list/use-list-address.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { PageTitle } from "../../../../ui/page-title.tsx";
import { PrintButton } from "../../../../ui/print-button.tsx";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import { nameOf, titleOf } from "../../rounds/parts/name-of.ts";
import { PartCard } from "../parts/part-card.tsx";
import { ProgressTable } from "../parts/progress-table.tsx";
import { useUnsentName } from "../parts/unsent-sheet.tsx";
import { appraisalTexts } from "../texts.ts";

type Work = CallResult<"scoring.getAppraisalWork">;

/** What lies before the appraiser in a round, and for its leader the part to approve. */
export function AppraisalWorkPage() {
  const { roundId } = useParams({ strict: false }) as { roundId: string };
  const { values } = useListAddress();
  const stage = values["stage"] === "appraisal1" || values["stage"] === "appraisal2" ? values["stage"] : undefined;
  const query = stage === undefined ? {} : { stage };
  const answer = useOperation("scoring.getAppraisalWork", { params: { roundId }, query } as never);
  return <Loaded answer={answer}>{(work) => <WorkView roundId={roundId} work={work} />}</Loaded>;
}

function WorkView({ roundId, work }: { roundId: string; work: Work }) {
  const t = useTexts(appraisalTexts);
  const language = useLanguage();
  const unsentName = useUnsentName();
  const { values, change } = useListAddress();
  const q = values["q"] ?? "";
  const onlyLeft = values["left"] === "yes";
  const total = work.components.reduce((sum, one) => sum + one.progress.total, 0);
  const left = total - work.components.reduce((sum, one) => sum + one.progress.decided, 0);
  const letGo = work.parts.reduce((sum, part) => sum + (part.approvedAt === null ? 0 : leftOf(part)), 0);
  const print = (value: number) => printDecimal(value, language);
  const title =
    work.components.length === 0
      ? t("work.none")
      : total === 0
        ? t("work.nothingDue")
        : left > 0 && left === letGo
          ? t("work.letGo", { left: print(left), total: print(total) })
          : t(left === 0 ? "work.done" : "work.title", {
              left: print(left - letGo),
              count: total,
              total: print(total),
            });
  const isShown = (one: {
    nameVi: string;
    nameEn: string | null;
    code?: string;
    progress: Work["units"][number]["progress"];
  }) =>
    (q === "" || one.code === q || matchesSearch(`${one.nameVi} ${one.nameEn ?? ""}`, q)) &&
    (!onlyLeft || one.progress.decided < one.progress.total || one.progress.stale > 0);
  const components = work.components.filter(isShown).map((one) => ({
    key: `${one.blockCode} ${one.code}`,
    name: `${one.code} ${nameOf(one, language)}`,
    detail: `${nameOf({ nameVi: one.blockVi, nameEn: one.blockEn }, language)} · ${t("max")}: ${printDecimal(one.max, language)}`,
    to: `/rounds/${roundId}/appraisal/components/${encodeURIComponent(one.code)}?${new URLSearchParams({ block: one.blockCode, stage: work.stage })}`,
    progress: one.progress,
  }));
  const units = work.units.filter(isShown).map((one) => ({
    key: one.unitId,
    name: nameOf(one, language),
    detail: unsentName(one.sheetState) ?? "",
    to: `/rounds/${roundId}/appraisal/units/${one.unitId}?stage=${work.stage}`,
    progress: one.progress,
  }));
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Anchor component={Link} to={`/rounds/${roundId}/about`} size="sm" className="no-print">
          <IconArrowLeft size={14} aria-hidden style={{ verticalAlign: "-2px" }} /> {t("work.back")}
        </Anchor>
        <Text size="sm" c="dimmed">
          {titleOf(work, language)}
        </Text>
      </Group>
      <PageTitle
        title={title}
        badges={<StageWindows work={work} />}
        actions={
          <>
            <LinkButton variant="default" to={`/rounds/${roundId}/appraisal/self-above?stage=${work.stage}`}>
              {t("work.selfAbove")}
            </LinkButton>
            <LinkButton variant="default" to={`/rounds/${roundId}/analysis/losses?sort=-lost`}>
              {t("toLosses")}
            </LinkButton>
            <PrintButton />
          </>
        }
      />
      {letGo > 0 && letGo < left && <Text size="sm">{t("work.alsoLetGo", { count: letGo, left: print(letGo) })}</Text>}
      {work.components.length === 0 && <Text size="sm">{t("work.noneHint")}</Text>}
      {work.parts.length > 0 && (
        <Stack component="section" gap="xs" aria-label={t("work.parts")}>
          <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="sm">
            {work.parts.map((part) => (
              <PartCard key={part.assignmentId} roundId={roundId} stage={work.stage} part={part} />
            ))}
          </SimpleGrid>
        </Stack>
      )}
      {work.components.length > 0 && (
        <>
          <Group gap="sm" align="end" className="no-print">
            <SearchBox value={q} onChange={(text) => change({ q: text })} />
            <Checkbox
              mb={8}
              label={t("work.filter")}
              checked={onlyLeft}
              onChange={(event) => change({ left: event.currentTarget.checked ? "yes" : "" })}
            />
          </Group>
          <Section title={t("work.byComponent")}>
            <ProgressTable label={t("component")} items={components} />
          </Section>
          <Section title={t("work.byUnit")}>
            <ProgressTable label={t("unit")} items={units} />
          </Section>
        </>
      )}
    </Stack>
  );
}

/** Lines of a part without a verdict that counts. */
const leftOf = ({ progress }: Work["parts"][number]) => progress.total - progress.decided;

/** The windows of both appraisals; the other one is a click away. */
function StageWindows({ work }: { work: Work }) {
  const t = useTexts(appraisalTexts);
  const { change } = useListAddress();
  return (
    <Group gap="xs">
      {work.windows.flatMap(({ stage, state, opensAt, closesAt }) => {
        if (stage !== "appraisal1" && stage !== "appraisal2") return [];
        const at = printInstant(state === "notBegun" ? opensAt : closesAt);
        const label = `${t(`stage.${stage}`)}: ${t(`window.${state}`, { at })}`;
        const badge = <StateBadge key={stage} kind={state === "open" ? "running" : "plain"} label={label} />;
        if (stage === work.stage) return badge;
        return (
          <Anchor key={stage} component="button" type="button" onClick={() => change({ stage })}>
            {badge}
          </Anchor>
        );
      })}
    </Group>
  );
}
