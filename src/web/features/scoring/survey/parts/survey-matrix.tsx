import { Button, Group, NativeSelect, Stack, Table, Text, VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Survey, SurveyPoint, SurveyUnit } from "../../../../../contract/scoring/survey.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { matchesSearch } from "../../../../../domain/text/search-key.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { SearchBox } from "../../../../ui/list/search-box.tsx";
import { useListAddress } from "../../../../ui/list/use-list-address.ts";
import { NumberText } from "../../../../ui/number-text.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { pointDecimals } from "../../rounds/parts/score-bar.tsx";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import classes from "../survey.module.css";
import { surveyTexts } from "../texts.ts";

/** True where nobody has answered about a component that counts for the unit. */
export function isMissing(unit: SurveyUnit): boolean {
  return unit.cells.some((cell) => cell.state === "empty");
}

const shows = ["all", "missing", "answered"] as const;

/** Units by components: points and the number of answers; what is open is said in words. */
export function SurveyMatrix({ roundId, survey }: { readonly roundId: string; readonly survey: Survey }) {
  const t = useTexts(surveyTexts);
  const language = useLanguage();
  const { values, change } = useListAddress();
  const { q = "", show = "all" } = values;
  const units = survey.units
    .filter((unit) => q === "" || matchesSearch(`${unit.nameVi} ${unit.nameEn ?? ""} ${unit.officialCode ?? ""}`, q))
    .filter((unit) => show === "all" || isMissing(unit) === (show === "missing"));
  const without = survey.units.filter((unit) =>
    unit.cells.every(({ state }) => state === "empty" || state === "notScored"),
  );
  return (
    <Stack gap="xs">
      <Group gap="sm" className="no-print" align="end">
        {survey.blocks.length > 1 && (
          <Group gap={6} role="group" aria-label={t("block")}>
            {survey.blocks.map((block) => (
              <Button
                key={block.code}
                variant={block.code === survey.block ? "filled" : "default"}
                aria-pressed={block.code === survey.block}
                onClick={() => change({ block: block.code })}
              >
                {nameOf(block, language)}
              </Button>
            ))}
          </Group>
        )}
        {survey.seesAll && (
          <>
            <SearchBox value={q} label={t("search")} hint={t("search")} onChange={(next) => change({ q: next })} />
            <NativeSelect
              aria-label={t("show")}
              value={show}
              data={shows.map((value) => ({ value, label: t(`show.${value}`) }))}
              onChange={(event) =>
                change({ show: event.currentTarget.value === "all" ? "" : event.currentTarget.value })
              }
            />
          </>
        )}
      </Group>
      {units.length === 0 ? (
        <Text size="sm">{t("nothing")}</Text>
      ) : (
        <WideContent label={t("matrix")}>
          <Table className={classes["matrix"] as string} striped>
            <Table.Thead>
              <Table.Tr>
                <Table.Th className={classes["unit"] as string}>{t("unit")}</Table.Th>
                {survey.components.map((component) => (
                  <Table.Th key={component.code} className={classes["component"] as string}>
                    {component.code}. {nameOf(component, language)}
                    <Text size="xs" c="dimmed">
                      {t("max", { max: printDecimal(component.max, language) })}
                    </Text>
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {units.map((unit) => (
                <Table.Tr key={unit.unitId}>
                  <Table.Th scope="row" className={classes["unit"] as string}>
                    {nameOf(unit, language)}
                  </Table.Th>
                  {unit.cells.map((cell) => (
                    <Table.Td key={cell.component}>
                      <Cell roundId={roundId} unit={unit} cell={cell} />
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideContent>
      )}
      {survey.seesAll && without.length > 0 && without.length < survey.units.length && (
        <details>
          <summary>{t("missing", { count: without.length })}</summary>
          <Text size="sm">{without.map((unit) => nameOf(unit, language)).join("; ")}</Text>
        </details>
      )}
    </Stack>
  );
}

function Cell(props: { readonly roundId: string; readonly unit: SurveyUnit; readonly cell: SurveyPoint }) {
  const { roundId, unit, cell } = props;
  const t = useTexts(surveyTexts);
  const language = useLanguage();
  const said =
    cell.state === "answered" ? t("answers", { count: printDecimal(cell.answers, language) }) : t(`cell.${cell.state}`);
  return (
    <Link
      to={`/rounds/${roundId}/survey/units/${unit.unitId}/${cell.component}`}
      className={classes["cell"]}
      data-row-link
    >
      <VisuallyHidden>{t("cell.label", { unit: nameOf(unit, language), code: cell.component })}</VisuallyHidden>
      {cell.points !== null && (
        <span className={classes["points"]}>
          <NumberText value={cell.points} decimals={pointDecimals} />
        </span>
      )}
      <Text size="xs" c="dimmed">
        {said}
      </Text>
    </Link>
  );
}
