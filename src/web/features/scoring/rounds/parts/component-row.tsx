import { Table, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Language } from "../../../../../contract/text.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { NumberText } from "../../../../ui/number-text.tsx";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import { ColumnsButton } from "../../appraisal/parts/columns-button.tsx";
import { roundTexts } from "../texts.ts";
import { nameOf } from "./name-of.ts";
import { printInput } from "./print-input.ts";
import classes from "./result.module.css";
import { ScoreBar } from "./score-bar.tsx";
import type { ComponentResult } from "./shown-areas.ts";

interface ComponentRowProps {
  readonly component: ComponentResult;
  readonly roundId: string;
  readonly blockCode: string;
  /** True where the person may compare the units in this component. */
  readonly comparable: boolean;
  /** The unit, where the person may open the columns of the component. */
  readonly columnsOf: string | undefined;
}

/** One component of a unit: what it got, why, and from which inputs. */
export function ComponentRow({ component, roundId, blockCode, comparable, columnsOf }: ComponentRowProps) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const { state, inputs } = component;
  return (
    <Table.Tr>
      <Table.Td className="tabular">{component.code}</Table.Td>
      <Table.Td>
        {comparable ? (
          <Link
            to="/rounds/$roundId/component"
            params={{ roundId }}
            search={{ block: blockCode, component: component.code }}
            className={classes["plainLink"]}
          >
            {nameOf(component, language)}
          </Link>
        ) : (
          <b>{nameOf(component, language)}</b>
        )}
        <Text size="sm">{component.explanation[language]}</Text>
        {inputs.length > 0 && (
          <Text size="xs" c="dimmed">
            {t("inputs.shown", {
              list: inputs.map((input) => printNamed(input, language)).join("; "),
            })}
          </Text>
        )}
        {columnsOf !== undefined && (
          <ColumnsButton roundId={roundId} unitId={columnsOf} component={component.code} compact />
        )}
      </Table.Td>
      <Table.Td ta="right">
        {state === "scored" ? (
          <ScoreBar value={component.points.printed} whole={component.applicableMax} />
        ) : (
          <StateBadge kind={state === "notApplicable" ? "plain" : "late"} label={t(`component.state.${state}`)} />
        )}
      </Table.Td>
      <Table.Td ta="right">
        <NumberText value={component.applicableMax} />
      </Table.Td>
    </Table.Tr>
  );
}

/** An input under its title; `value` stands for the only one and says nothing, a share speaks for itself. */
function printNamed({ name, title, value, chosen }: ComponentResult["inputs"][number], language: Language): string {
  const printed = chosen?.[language] ?? printInput(value, language);
  if (name === "ratioPercent") return `${printed}%`;
  return name === "value" ? printed : `${title[language]}: ${printed}`;
}
