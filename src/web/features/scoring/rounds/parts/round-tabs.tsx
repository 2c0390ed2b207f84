import { Link } from "@tanstack/react-router";
import { useTexts } from "../../../../i18n/texts.ts";
import { roundTexts } from "../texts.ts";
import classes from "./round-tabs.module.css";

interface RoundTabsProps {
  readonly roundId: string;
  /** False leaves out what compares units. */
  readonly seenWhole: boolean;
}

const tabs = ["ranking", "units", "components", "about"] as const;

/** The views of one round; each has an address of its own. */
export function RoundTabs({ roundId, seenWhole }: RoundTabsProps) {
  const t = useTexts(roundTexts);
  return (
    <nav className={`${classes["tabs"]} no-print`} aria-label={t("tabs")}>
      {tabs
        .filter((tab) => seenWhole || tab !== "components")
        .map((tab) => (
          <Link
            key={tab}
            to={tab === "ranking" ? `/rounds/${roundId}` : `/rounds/${roundId}/${tab}`}
            activeOptions={{ exact: true, includeSearch: false }}
            className={classes["tab"]}
          >
            {t(`tab.${tab}`)}
          </Link>
        ))}
    </nav>
  );
}
