import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { canAny, type Session, useSession } from "../../../../app/session.tsx";
import { useTexts } from "../../../../i18n/texts.ts";
import { Tab, TabRow } from "../../../../ui/tab-row.tsx";
import { roundTexts } from "../texts.ts";
import type { vi } from "../vi.ts";
import { hasRanking } from "./has-ranking.ts";

interface RoundTabsProps {
  readonly round: Pick<RoundDetail, "id" | "state" | "seenWhole" | "abilities">;
}

type Round = RoundTabsProps["round"];

/** Each view with the people who have it; absent: everybody who sees the round. */
const tabs: readonly { readonly tab: string; readonly shown?: (round: Round, session: Session) => boolean }[] = [
  { tab: "ranking", shown: hasRanking },
  { tab: "units" },
  // What compares units.
  { tab: "components", shown: (round) => round.seenWhole },
  // In a round under way the council has it once its window is open.
  { tab: "analysis", shown: (round) => round.seenWhole || (round.abilities.council && round.abilities.appraise) },
  { tab: "board", shown: (round) => round.abilities.manage },
  { tab: "survey", shown: (round) => round.abilities.manage || round.abilities.council },
  { tab: "setup", shown: (round) => round.abilities.manage },
  { tab: "appraisal", shown: (round) => round.abilities.appraise },
  { tab: "council", shown: (round) => round.abilities.council || round.abilities.councilLater },
  { tab: "publications", shown: (round, session) => round.state === "published" && canAny(session, ["scoring.read"]) },
  { tab: "about" },
];

/** The views of one round; each has an address of its own. */
export function RoundTabs({ round }: RoundTabsProps) {
  const t = useTexts(roundTexts);
  const session = useSession();
  return (
    <TabRow label={t("tabs")}>
      {tabs
        .filter(({ shown }) => shown === undefined || shown(round, session))
        .map(({ tab }) => (
          <Tab
            key={tab}
            to={tab === "ranking" ? `/rounds/${round.id}` : `/rounds/${round.id}/${tab}`}
            activeOptions={{ exact: !["setup", "analysis", "survey"].includes(tab), includeSearch: false }}
          >
            {t(`tab.${tab}` as keyof typeof vi)}
          </Tab>
        ))}
    </TabRow>
  );
}
