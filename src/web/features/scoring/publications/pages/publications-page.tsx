import { Group, Stack, Text } from "@mantine/core";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { LinkButton } from "../../../../ui/link-button.tsx";
import { Loaded } from "../../../../ui/loaded.tsx";
import { RoundFrame } from "../../rounds/parts/round-frame.tsx";
import { PublicationCard } from "../parts/publication-card.tsx";
import { VerifySteps } from "../parts/verify-steps.tsx";
import { publicationTexts } from "../texts.ts";

/** Everything that was published of a round, the newest first. */
export function PublicationsPage() {
  return <RoundFrame>{(round) => <List round={round} />}</RoundFrame>;
}

function List({ round }: { round: RoundDetail }) {
  const t = useTexts(publicationTexts);
  const answer = useOperation("scoring.listPublications", { params: { roundId: round.id } });
  return (
    <Stack gap="sm">
      {round.abilities.amend && (
        <Group className="no-print">
          <LinkButton to={`/rounds/${round.id}/publications/amend`} variant="default">
            {t("amend")}
          </LinkButton>
        </Group>
      )}
      <Loaded answer={answer}>
        {({ items, abilities }) =>
          items[0] === undefined ? (
            <Empty isPublished={round.state === "published"} />
          ) : (
            <>
              {items.map((publication) => (
                <PublicationCard
                  key={publication.number}
                  {...{ round, publication }}
                  isCurrent={publication === items[0]}
                  downloadsFull={abilities.downloadFull}
                />
              ))}
              <VerifySteps round={round} publication={items[0]} />
            </>
          )
        }
      </Loaded>
    </Stack>
  );
}

function Empty({ isPublished }: { isPublished: boolean }) {
  const t = useTexts(publicationTexts);
  return (
    <div>
      <Text fw={600}>{t(isPublished ? "none" : "none.waits")}</Text>
      <Text size="sm">{t(isPublished ? "none.hint" : "none.waitsHint")}</Text>
    </div>
  );
}
