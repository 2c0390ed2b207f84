import { Anchor, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useOperation } from "../../../../api/use-operation.ts";
import { canAny, useSession } from "../../../../app/session.tsx";
import { printDay } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { publicationTexts } from "../texts.ts";

interface AmendmentLineProps {
  readonly roundId: string;
  /** A round that is not published has nothing that could have been amended. */
  readonly isPublished: boolean;
}

/** By which decision the result that a page shows was amended last, with the way to what it changed; nothing of a first one. */
export function AmendmentLine({ roundId, isPublished }: AmendmentLineProps) {
  const t = useTexts(publicationTexts);
  const isAsked = canAny(useSession(), ["scoring.read"]) && isPublished;
  const answer = useOperation("scoring.listPublications", { params: { roundId } }, { enabled: isAsked });
  const amendments = answer.data?.items.filter((one) => one.reason !== null) ?? [];
  const last = amendments[0];
  if (last === undefined) return null;
  const count = amendments.length;
  return (
    <Text size="sm">
      {last.decision === null
        ? t("amended.without", { count })
        : t("amended.line", { count, number: last.decision.number, date: printDay(last.decision.date) })}{" "}
      <Anchor component={Link} to={`/rounds/${roundId}/publications`} size="sm" underline="always" className="no-print">
        {t("amended.link")}
      </Anchor>
    </Text>
  );
}
