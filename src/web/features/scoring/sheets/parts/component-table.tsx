import { Table, Text } from "@mantine/core";
import type { SheetComponent } from "../../../../../contract/scoring/sheet-parts.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import type { ScoredSheet } from "../../../../../domain/scoring/sheet/score-sheet.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { ScoreBar } from "../../rounds/parts/score-bar.tsx";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import classes from "../sheet.module.css";
import { sheetTexts } from "../texts.ts";
import { LackBadges } from "./lack-badges.tsx";
import { useLeftOutText } from "./left-out-text.ts";
import { TaskLine } from "./task-line.tsx";

interface ComponentTableProps {
  readonly components: readonly SheetComponent[];
  readonly live: ScoredSheet | undefined;
  readonly onOpen: (code: string) => void;
}

/** The chosen components in lines: points so far and what is missing. */
export function ComponentTable({ components, live, onOpen }: ComponentTableProps) {
  const t = useTexts(sheetTexts);
  const sayLeftOut = useLeftOutText();
  const language = useLanguage();
  if (components.length === 0) return null;
  return (
    <WideContent label={t("component")} stackable>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={70}>{t("code")}</Table.Th>
            <Table.Th>{t("component")}</Table.Th>
            <Table.Th w={170}>{t("points")}</Table.Th>
            <Table.Th w={200}>{t("status")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {components.map((one) => {
            const scored = live?.components.get(one.code);
            const points = scored?.answered ? printPoints(scored.points) : (one.entry.points?.printed ?? null);
            return (
              <Table.Tr key={one.code}>
                <Table.Td className={`tabular ${classes["code"]}`}>{one.code}</Table.Td>
                <Table.Td className={classes["name"] ?? ""}>
                  <button
                    type="button"
                    className={classes["openButton"]}
                    aria-label={`${t("open", { code: one.code })}: ${nameOf(one, language)}`}
                    onClick={() => onOpen(one.code)}
                  >
                    {nameOf(one, language)}
                  </button>
                  {one.task !== null && <TaskLine task={one.task} />}
                </Table.Td>
                <Table.Td className={classes["score"] ?? ""}>
                  {one.asked && one.excluded === null ? <ScoreBar value={points} whole={one.max} /> : t("empty")}
                </Table.Td>
                <Table.Td>
                  <LackBadges component={one} />
                  {one.excluded !== null && <Text size="xs">{sayLeftOut(one.excluded)}</Text>}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </WideContent>
  );
}
