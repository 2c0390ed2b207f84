import { Group, Paper, Table, Text, Title } from "@mantine/core";
import type { CallResult } from "../../../../api/operation-types.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { NumberText } from "../../../../ui/number-text.tsx";
import { roundTexts } from "../texts.ts";
import { ComponentRow } from "./component-row.tsx";
import { nameOf } from "./name-of.ts";
import classes from "./result.module.css";
import { pointDecimals } from "./score-bar.tsx";
import type { AreaResult } from "./shown-areas.ts";
import { WideContent } from "./wide-content.tsx";

export function areaAnchor(code: string): string {
  return `area-${code.replace(/[^\p{L}\p{N}]+/gu, "-")}`;
}

interface AreaSectionProps {
  readonly area: AreaResult;
  readonly result: CallResult<"scoring.getUnitResult">;
  readonly blockCode: string;
  /** True where the person may compare the units in a component. */
  readonly comparable: boolean;
}

/** One area of a result: its criteria, and of each component the points, their reason and the inputs behind them. */
export function AreaSection({ area, ...rest }: AreaSectionProps) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  return (
    <Paper component="section" withBorder p="md" id={areaAnchor(area.code)} className={classes["area"] ?? ""}>
      <Group justify="space-between" mb="xs">
        <Title order={2}>
          {area.code}. {nameOf(area, language)}
        </Title>
        <Text span fw={600} className="tabular">
          <NumberText value={area.points.printed} decimals={pointDecimals} /> /{" "}
          <NumberText value={area.applicableMax} />
        </Text>
      </Group>
      <WideContent label={nameOf(area, language)}>
        <Table className={classes["components"] ?? ""}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("code")}</Table.Th>
              <Table.Th>{t("componentAndReason")}</Table.Th>
              <Table.Th ta="right">{t("points")}</Table.Th>
              <Table.Th ta="right">{t("applicableMax")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {area.criteria.map((criterion) => (
              <CriterionRows key={criterion.code} criterion={criterion} {...rest} />
            ))}
          </Table.Tbody>
        </Table>
      </WideContent>
    </Paper>
  );
}

interface CriterionRowsProps extends Omit<AreaSectionProps, "area"> {
  readonly criterion: AreaResult["criteria"][number];
}

/** A criterion that carries its points itself has one component with its own code: then one line is enough. */
function CriterionRows({ criterion, result, ...rest }: CriterionRowsProps) {
  const language = useLanguage();
  const itself = criterion.components.length === 1 && criterion.components[0]?.code === criterion.code;
  return (
    <>
      {!itself && (
        <Table.Tr className={classes["criterion"]}>
          <Table.Th scope="row" className="tabular">
            {criterion.code}
          </Table.Th>
          <Table.Th scope="row">{nameOf(criterion, language)}</Table.Th>
          <Table.Td ta="right">
            <NumberText value={criterion.points.printed} decimals={pointDecimals} />
          </Table.Td>
          <Table.Td ta="right">
            <NumberText value={criterion.applicableMax} />
          </Table.Td>
        </Table.Tr>
      )}
      {criterion.components.map((component) => (
        <ComponentRow
          key={component.code}
          component={component}
          roundId={result.roundId}
          columnsOf={result.columns.includes(component.code) ? result.result.unitId : undefined}
          {...rest}
        />
      ))}
    </>
  );
}
