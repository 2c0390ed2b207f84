import { Link } from "@tanstack/react-router";
import { useTexts } from "../../../../i18n/texts.ts";
import { roundTexts } from "../texts.ts";
import classes from "./round-tabs.module.css";

const tabs = ["ranking", "units", "components", "about"] as const;

/** The views of one round; each has an address of its own. */
export function RoundTabs({ roundId }: { roundId: string }) {
  const t = useTexts(roundTexts);
  return (
    <nav className={`${classes["tabs"]} no-print`} aria-label={t("tabs")}>
      {tabs.map((tab) => (
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
