import { Alert } from "@mantine/core";
import { findEarlySession } from "../../../../../domain/scoring/council/early-session.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { useServerNow } from "../../setup/parts/use-server-now.ts";
import { councilTexts } from "../texts.ts";
import type { CouncilWork } from "./types.ts";

/** Who votes or decides before the hour of the meeting is told so; it forbids nothing. */
export function EarlyNotice({ work }: { readonly work: Pick<CouncilWork, "sessions" | "now"> }) {
  const t = useTexts(councilTexts);
  const session = findEarlySession(work.sessions, useServerNow(work.now));
  if (session === undefined) return null;
  return (
    <Alert color="gray" role="status" py={6} className="no-print">
      {t("session.early", { number: session.number, at: printInstant(session.startsAt) })}
    </Alert>
  );
}
