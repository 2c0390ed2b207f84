import { Anchor, Group, Stack, Text } from "@mantine/core";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { DraftLine } from "../../../../ui/form/draft-line.tsx";
import { IconArrowLeft } from "../../../../ui/icons/icons.gen.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { PageTitle } from "../../../../ui/page-title.tsx";
import { titleOf } from "../../rounds/parts/name-of.ts";
import { DemonstrationBadge, RoundStateBadge } from "../../rounds/parts/round-state.tsx";
import { AmendDecision } from "../amend/amend-decision.tsx";
import { ChangeForm } from "../amend/change-form.tsx";
import { ChangeList } from "../amend/change-list.tsx";
import { useAmendment } from "../amend/use-amendment.ts";
import { publicationTexts } from "../texts.ts";

/** Corrects a published result by another decision: what is wrong, what follows from it, the decision. */
export function AmendPage() {
  const { roundId } = useParams({ strict: false }) as { roundId: string };
  const t = useTexts(publicationTexts);
  const language = useLanguage();
  const answer = useOperation("scoring.getRound", { params: { roundId } });
  return (
    <Loaded answer={answer}>
      {(round) => (
        <Stack gap="sm">
          <Group gap="sm" className="no-print">
            <Anchor component={Link} to={`/rounds/${roundId}/publications`} size="sm">
              <IconArrowLeft size={14} aria-hidden style={{ verticalAlign: "-2px" }} /> {t("amend.back")}
            </Anchor>
            <Text size="sm" c="dimmed">
              {titleOf(round, language)}
            </Text>
          </Group>
          <PageTitle
            title={t("amend.title")}
            badges={
              <>
                <RoundStateBadge state={round.state} />
                <DemonstrationBadge shown={round.demonstration} />
              </>
            }
          />
          {round.abilities.amend ? <Work key={roundId} round={round} /> : <NotNow />}
        </Stack>
      )}
    </Loaded>
  );
}

function Work({ round }: { round: RoundDetail }) {
  const t = useTexts(publicationTexts);
  const navigate = useNavigate();
  const work = useAmendment(round);
  return (
    <>
      <Text size="sm" maw={760}>
        {t("amend.hint")}
      </Text>
      <DraftLine draft={work.draft} />
      <ChangeForm {...{ round, work }} />
      <ChangeList {...{ round, work }} />
      <AmendDecision
        {...{ round, work }}
        onPublished={() => void navigate({ to: "/rounds/$roundId/publications", params: { roundId: round.id } })}
      />
    </>
  );
}

function NotNow() {
  const t = useTexts(publicationTexts);
  return (
    <div>
      <Text fw={600}>{t("amend.not")}</Text>
      <Text size="sm">{t("amend.notHint")}</Text>
    </div>
  );
}
