import { Alert, Anchor, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../../../../i18n/texts.ts";
import { Section } from "../../../../ui/detail/facts.tsx";
import { councilTexts } from "../texts.ts";
import { LackList } from "./lack-list.tsx";
import { SettleUnfilled } from "./settle-unfilled.tsx";
import type { CouncilWork } from "./types.ts";

interface LacksSectionProps {
  readonly roundId: string;
  readonly work: CouncilWork;
  readonly mayPublish: boolean;
}

/** What is missing before the publication, and what should be there too; nothing once it is made. */
export function LacksSection({ roundId, work, mayPublish }: LacksSectionProps) {
  const t = useTexts(councilTexts);
  if (work.published) return null;
  return (
    <Section title={t("lacks")}>
      {work.lacks.length === 0 ? (
        <Text size="sm">
          {t("lacks.none")}{" "}
          {mayPublish && (
            <Anchor component={Link} to={`/rounds/${roundId}`} size="sm" underline="always">
              {t("lacks.publish")}
            </Anchor>
          )}
        </Text>
      ) : (
        <LackList roundId={roundId} lacks={work.lacks} mayAnswer={work.abilities.prepares} />
      )}
      <SettleUnfilled roundId={roundId} work={work} />
      {work.advice.length > 0 && (
        <Alert color="yellow" mt="xs" role="status" title={t("advice")}>
          <LackList roundId={roundId} lacks={work.advice} mayAnswer={work.abilities.prepares} />
        </Alert>
      )}
    </Section>
  );
}
