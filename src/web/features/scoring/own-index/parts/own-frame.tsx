import { Anchor, Group, Stack, Text } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { OwnIndexOverview } from "../../../../../contract/scoring/own-index/rounds.ts";
import type { Language } from "../../../../../contract/text.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { IconArrowLeft } from "../../../../ui/icons/icons.gen.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { PageTitle } from "../../../../ui/page-title.tsx";
import { Tab, TabRow } from "../../../../ui/tab-row.tsx";
import { titleOf } from "../../rounds/parts/name-of.ts";
import { ownTexts } from "../texts.ts";
import { OwnActs } from "./own-acts.tsx";
import { OwnDemonstrationBadge, OwnStateBadge } from "./own-state.tsx";

/** The year of the address with its finding, lawful acts and views; the content is one view. */
export function OwnFrame({ children }: { children: (year: OwnIndexOverview) => ReactNode }) {
  const { roundId } = useParams({ strict: false }) as { roundId: string };
  const answer = useOperation("scoring.getOwnIndex", { params: { roundId: roundId as never } });
  return <Loaded answer={answer}>{(year) => <Frame year={year}>{children(year)}</Frame>}</Loaded>;
}

function Frame({ year, children }: { year: OwnIndexOverview; children: ReactNode }) {
  const t = useTexts(ownTexts);
  const language = useLanguage();
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Anchor component={Link} to="/own-index" size="sm" className="no-print">
          <IconArrowLeft size={14} aria-hidden style={{ verticalAlign: "-2px" }} /> {t("back")}
        </Anchor>
        {year.dueAt !== null && (
          <Text size="sm" c="dimmed">
            {t("due", { at: printInstant(year.dueAt) })}
          </Text>
        )}
      </Group>
      <PageTitle
        title={findingOf(t, year, language)}
        badges={
          <>
            <OwnStateBadge state={year.state} />
            <OwnDemonstrationBadge shown={year.demonstration} />
          </>
        }
        actions={<OwnActs year={year} />}
      />
      <OwnTabs year={year} />
      {children}
    </Stack>
  );
}

function OwnTabs({ year }: { year: OwnIndexOverview }) {
  const t = useTexts(ownTexts);
  const path = `/own-index/${year.roundId}`;
  const tabs = [
    { tab: "overview", to: path },
    { tab: "components", to: `${path}/components` },
    { tab: "gaps", to: `${path}/gaps` },
    ...(year.abilities.manage ? [{ tab: "setup", to: `${path}/setup` } as const] : []),
  ] as const;
  return (
    <TabRow label={t("tabs")}>
      {tabs.map(({ tab, to }) => (
        <Tab key={tab} to={to} activeOptions={{ exact: tab !== "components", includeSearch: false }}>
          {t(`tab.${tab}`)}
        </Tab>
      ))}
    </TabRow>
  );
}

type Translate = ReturnType<typeof useTexts<keyof (typeof ownTexts)["vi"]>>;

/** The title says what is to be known of the year now. */
function findingOf(t: Translate, year: OwnIndexOverview, language: Language): string {
  const title = titleOf(year, language);
  const late = year.parts.filter((part) => part.late).length;
  switch (year.state) {
    case "preparing": {
      const count = year.gaps.components.length;
      return t(count === 0 ? "finding.prepared" : "finding.preparing", { title, count });
    }
    case "running": {
      if (late > 0) return t("finding.late", { title, count: late });
      const done = year.parts.filter((part) => part.state === "approved").length;
      return t("finding.running", { title, done, count: year.parts.length });
    }
    case "published": {
      const points = printDecimal(year.totals.ministry?.printed ?? "0", language);
      if (year.rank === null) return t("finding.published", { title, points });
      return t("finding.publishedRank", { title, points, rank: year.rank, rankOf: year.rankOf ?? "" });
    }
    default:
      return t(`finding.${year.state}`, { title });
  }
}
