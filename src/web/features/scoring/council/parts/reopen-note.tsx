import { Anchor, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../../../../i18n/texts.ts";
import { councilTexts } from "../texts.ts";
import type { CouncilWork } from "./types.ts";

interface ReopenNoteProps {
  readonly roundId: string;
  readonly work: CouncilWork;
  /** Runs the round, and so may extend the window of the council. */
  readonly mayExtend: boolean;
}

/** What has to come before the reopening of a council whose time is over; nothing while it can be reopened. */
export function ReopenNote({ roundId, work, mayExtend }: ReopenNoteProps) {
  const t = useTexts(councilTexts);
  const { prepares, reopens } = work.abilities;
  if (!prepares || reopens || work.finishedAt === null || work.published) return null;
  return (
    <Text size="sm" className="no-print">
      {t("reopen.timeOver")}{" "}
      {mayExtend && (
        <Anchor component={Link} to={`/rounds/${roundId}/setup`} size="sm" underline="always">
          {t("reopen.extend")}
        </Anchor>
      )}
    </Text>
  );
}
