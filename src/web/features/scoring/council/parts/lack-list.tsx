import { Anchor, List } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { councilTexts } from "../texts.ts";
import type { CouncilWork } from "./types.ts";

/** Units named at most; the list of units of the round has all of them. */
const shownAtMost = 20;

interface LackListProps {
  readonly roundId: string;
  readonly lacks: CouncilWork["lacks"];
  /** Runs the round, and so answers what units ask; others are led to what the unit has. */
  readonly mayAnswer: boolean;
}

/** What is missing before publication; units are named with the way to their figures, or to the answer they wait for. */
export function LackList({ roundId, lacks, mayAnswer }: LackListProps) {
  const t = useTexts(councilTexts);
  const language = useLanguage();
  return (
    <List size="sm" role="list">
      {lacks.map((lack) => (
        <List.Item key={lack.vi}>
          {lack[language]}
          {lack.units.length > 0 && (
            <List size="sm" role="list" withPadding>
              {lack.units.slice(0, shownAtMost).map((unit) => (
                <List.Item key={unit.unitId}>
                  <Anchor
                    component={Link}
                    to={
                      lack.kind === "request" && mayAnswer
                        ? `/rounds/${roundId}/setup/exclusions`
                        : `/rounds/${roundId}/units/${unit.unitId}?stage=final`
                    }
                    size="sm"
                    underline="always"
                  >
                    {nameOf(unit, language)}
                  </Anchor>{" "}
                  {lack.kind === "request"
                    ? t("lacks.parts", { parts: unit.parts.join(", ") })
                    : t("lacks.components", { count: unit.components })}
                </List.Item>
              ))}
              {lack.units.length > shownAtMost && (
                <List.Item>{t("lacks.more", { count: lack.units.length - shownAtMost })}</List.Item>
              )}
            </List>
          )}
        </List.Item>
      ))}
    </List>
  );
}
