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

/** What is missing before publication; units are named with the way to their figures, agencies with that to their part. */
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
                    to={placeOf(lack.kind, { roundId, unitId: unit.unitId, mayAnswer })}
                    size="sm"
                    underline="always"
                  >
                    {nameOf(unit, language)}
                  </Anchor>{" "}
                  {lack.kind === "request"
                    ? t("lacks.parts", { parts: unit.parts.join(", ") })
                    : t(lack.kind === "unappraised" ? "lacks.lines" : "lacks.components", { count: unit.components })}
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

type Place = Pick<LackListProps, "roundId" | "mayAnswer"> & { readonly unitId: string };

/** Where what is missing is seen, or answered. */
function placeOf(kind: CouncilWork["lacks"][number]["kind"], { roundId, unitId, mayAnswer }: Place): string {
  if (kind === "request" && mayAnswer) return `/rounds/${roundId}/setup/exclusions`;
  if (kind === "unappraised") return `/rounds/${roundId}/appraisal`;
  return `/rounds/${roundId}/units/${unitId}?stage=final`;
}
