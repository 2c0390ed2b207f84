import { Anchor, Group, Stack, Text } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { IconArrowLeft } from "../../../../ui/icons/icons.gen.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { PageTitle } from "../../../../ui/page-title.tsx";
import { RoundStrip } from "../../setup/parts/round-strip.tsx";
import { roundTexts } from "../texts.ts";
import { titleOf } from "./name-of.ts";
import { RoundActions } from "./round-actions.tsx";
import { findingOf } from "./round-finding.ts";
import { DemonstrationBadge, PracticeBadge, RoundStateBadge } from "./round-state.tsx";
import { RoundTabs } from "./round-tabs.tsx";
import { useAwaitsPublication, useStageFinding } from "./use-stage-finding.ts";

/** The round of the address with its finding, lawful actions and views; the content is one view. */
export function RoundFrame({ children }: { children: (round: RoundDetail) => ReactNode }) {
  const { roundId } = useParams({ strict: false }) as { roundId: string };
  const answer = useOperation("scoring.getRound", { params: { roundId } });
  return <Loaded answer={answer}>{(round) => <Frame round={round}>{children(round)}</Frame>}</Loaded>;
}

function Frame({ round, children }: { round: RoundDetail; children: ReactNode }) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Anchor component={Link} to="/rounds" size="sm" className="no-print">
          <IconArrowLeft size={14} aria-hidden style={{ verticalAlign: "-2px" }} /> {t("back")}
        </Anchor>
        <Text size="sm" c="dimmed">
          {titleOf(round, language)}
        </Text>
      </Group>
      <PageTitle
        title={useStageFinding(round) ?? findingOf(t, round, language)}
        badges={
          <>
            <RoundStateBadge state={round.state} awaitsPublication={useAwaitsPublication(round)} />
            <DemonstrationBadge shown={round.demonstration} />
            <PracticeBadge shown={round.practice} />
          </>
        }
        actions={<RoundActions round={round} />}
      />
      <RoundStrip round={round} />
      <RoundTabs round={round} />
      {children}
    </Stack>
  );
}
