import { Stack, Table, Text } from "@mantine/core";
import { useState } from "react";
import type { AppraisedPart } from "../../../../../contract/scoring/assignments.ts";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { IconAlertTriangle } from "../../../../ui/icons/icons.gen.ts";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { setupTexts } from "../texts.ts";
import { CoverDetails } from "./cover-details.tsx";
import { gapsOf, groupByArea } from "./cover-gaps.ts";
import classes from "./setup.module.css";

export type UnitNames = Readonly<Record<string, { readonly nameVi: string; readonly nameEn: string | null }>>;

interface CoverMatrixProps {
  readonly round: RoundDetail;
  readonly parts: readonly AppraisedPart[];
  readonly names: UnitNames;
}

/** Areas by blocks with the agencies that appraise them; gaps in red; a cell opens its components. */
export function CoverMatrix({ round, parts, names }: CoverMatrixProps) {
  const t = useTexts(setupTexts);
  const language = useLanguage();
  const [opened, setOpened] = useState<string>();
  const areas = groupByArea(parts);
  const nameOfUnit = (unitId: string) => (names[unitId] ? nameOf(names[unitId], language) : unitId);
  const shown = areas.flatMap((area) => [...area.blocks].map(([block, cells]) => ({ area, block, cells })));
  const current = shown.find(({ area, block }) => `${area.code} ${block}` === opened);
  return (
    <Stack gap="sm">
      <WideContent label={t("assign.title")}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("assign.area")}</Table.Th>
              {round.blocks.map((block) => (
                <Table.Th key={block.code}>{nameOf(block, language)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {areas.map((area) => (
              <Table.Tr key={area.code}>
                <Table.Th scope="row" miw="9rem">
                  {area.code} {area.name}
                </Table.Th>
                {round.blocks.map((block) => {
                  const cells = area.blocks.get(block.code);
                  const key = `${area.code} ${block.code}`;
                  return (
                    <Table.Td key={block.code} miw="11rem">
                      {cells === undefined ? (
                        "–"
                      ) : (
                        <button
                          type="button"
                          className={classes["cell"]}
                          aria-expanded={opened === key}
                          onClick={() => setOpened(opened === key ? undefined : key)}
                        >
                          <Agencies cells={cells} nameOfUnit={nameOfUnit} />
                          <Gaps cells={cells} />
                        </button>
                      )}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideContent>
      {current !== undefined && (
        <CoverDetails
          title={t("assign.details", {
            area: current.area.name,
            block: nameOf(
              round.blocks.find((block) => block.code === current.block) ?? { nameVi: current.block, nameEn: null },
              language,
            ),
          })}
          parts={current.cells}
          nameOfUnit={nameOfUnit}
        />
      )}
    </Stack>
  );
}

interface CellProps {
  readonly cells: readonly AppraisedPart[];
}

function Agencies({ cells, nameOfUnit }: CellProps & { nameOfUnit: (unitId: string) => string }) {
  const names = [
    ...new Set(cells.flatMap((cell) => cell.agencies.filter((one) => !one.replacement)).map((one) => one.unitId)),
  ];
  return <span>{names.map((unitId) => nameOfUnit(unitId)).join(", ")}</span>;
}

function Gaps({ cells }: CellProps) {
  const t = useTexts(setupTexts);
  const gaps = gapsOf(cells);
  const words = (["missing", "own", "rivals"] as const)
    .filter((kind) => gaps[kind] > 0)
    .map((kind) => t(`assign.${kind}`, { count: gaps[kind] }));
  return words.map((text) => (
    <Text key={text} size="xs" fw={600} className={classes["gap"]}>
      <IconAlertTriangle size={12} aria-hidden style={{ verticalAlign: "-1px" }} /> {text}
    </Text>
  ));
}
