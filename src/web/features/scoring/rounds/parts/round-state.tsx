import { Badge } from "@mantine/core";
import { draftResult } from "../../../../../domain/scoring/draft-mark.ts";
import type { RoundState } from "../../../../../domain/scoring/round.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import { setupTexts } from "../../setup/texts.ts";
import { roundTexts } from "../texts.ts";

interface RoundStateBadgeProps {
  readonly state: RoundState;
  /** It is through all its steps: nothing is under way any more, only the publication is missing. */
  readonly awaitsPublication?: boolean;
}

/** Where a round is, in one word. */
export function RoundStateBadge({ state, awaitsPublication = false }: RoundStateBadgeProps) {
  const t = useTexts(roundTexts);
  if (awaitsPublication) return <StateBadge kind="soon" label={t("state.awaitsPublication")} />;
  return <StateBadge kind={state === "published" ? "done" : "running"} label={t(`state.${state}`)} />;
}

/** Results of a round that is not published are marked wherever they are shown. */
export function DraftBadge({ state }: { state: RoundState }) {
  const language = useLanguage();
  return state === "published" ? null : <StateBadge kind="soon" label={draftResult[language]} />;
}

/** Invented data are marked wherever they are shown. */
export function DemonstrationBadge({ shown }: { shown: boolean }) {
  const t = useTexts(roundTexts);
  if (!shown) return null;
  return (
    <Badge variant="outline" tt="none" fw={600} style={{ color: "var(--congtam-soon)", borderColor: "currentColor" }}>
      {t("demonstration")}
    </Badge>
  );
}

/** A practice round is told from a real one wherever it is listed. */
export function PracticeBadge({ shown }: { shown: boolean }) {
  const t = useTexts(setupTexts);
  return shown ? <StateBadge kind="soon" label={t("practice")} /> : null;
}
