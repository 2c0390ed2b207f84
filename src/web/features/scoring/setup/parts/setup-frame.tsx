import { Alert, Stack } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { RoundFrame } from "../../rounds/parts/round-frame.tsx";
import { setupTexts } from "../texts.ts";
import classes from "./setup.module.css";

const pages = ["windows", "assignments", "exclusions", "council", "guidance", "opening"] as const;

/** The set-up of the round of the address, one calm page for each part. */
export function SetupFrame({ children }: { children: (round: RoundDetail) => ReactNode }) {
  const t = useTexts(setupTexts);
  return (
    <RoundFrame>
      {(round) =>
        !round.abilities.manage ? (
          <Alert role="status" color="gray">
            {t("notYours")}
          </Alert>
        ) : (
          <Stack gap="md">
            <nav className={`${classes["pages"]} no-print`} aria-label={t("pages")}>
              {pages.map((page) => (
                <Link
                  key={page}
                  to={page === "windows" ? `/rounds/${round.id}/setup` : `/rounds/${round.id}/setup/${page}`}
                  activeOptions={{ exact: true, includeSearch: false }}
                  className={classes["page"]}
                >
                  {t(`page.${page}`)}
                </Link>
              ))}
            </nav>
            {children(round)}
          </Stack>
        )
      }
    </RoundFrame>
  );
}
