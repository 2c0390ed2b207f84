import { NavLink, ScrollArea, Text } from "@mantine/core";
import { Link, useLocation } from "@tanstack/react-router";
import { useLanguage } from "../../i18n/language.ts";
import { useTexts } from "../../i18n/texts.ts";
import type { Feature } from "../feature.ts";
import { features } from "../features.ts";
import { canAny, useSession } from "../session.tsx";
import { appTexts } from "../texts.ts";
import classes from "./shell.module.css";

const groups: readonly Feature["group"][] = ["own", "scoring", "administration"];

/** The left rail: the person's own work first, then the rest by area; what the roles do not allow is absent. */
export function Rail({ onChosen }: { onChosen: () => void }) {
  const t = useTexts(appTexts);
  const session = useSession();
  const language = useLanguage();
  const { pathname } = useLocation();
  return (
    <ScrollArea component="nav" aria-label={t("rail")} h="100%" p="xs">
      {groups.map((group) => {
        const entries = features
          .filter((feature) => feature.group === group)
          .flatMap((feature) => feature.nav)
          .filter((entry) => canAny(session, entry.abilities));
        if (entries.length === 0) return null;
        return (
          <section key={group} className={classes["group"]} aria-label={t(`group.${group}`)}>
            {group !== "own" && (
              <Text size="xs" c="dimmed" fw={600} px="xs" pb={4}>
                {t(`group.${group}`)}
              </Text>
            )}
            {entries.map((entry) => {
              const active = entry.path === "/" ? pathname === "/" : pathname.startsWith(entry.path);
              return (
                <NavLink
                  key={entry.path}
                  component={Link}
                  to={entry.path}
                  label={entry.label[language]}
                  leftSection={<entry.icon size={18} stroke={1.6} aria-hidden />}
                  active={active}
                  aria-current={active ? "page" : undefined}
                  onClick={onChosen}
                  className={classes["entry"] ?? ""}
                />
              );
            })}
          </section>
        );
      })}
    </ScrollArea>
  );
}
