import { Stack, Table, Text } from "@mantine/core";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { shortDecimal } from "../../../../ui/short-decimal.ts";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { councilTexts } from "../texts.ts";
import { councilDecimals } from "./council-decimals.ts";
import type { Effect } from "./types.ts";

/** What a decision would do to the units of the block, before it is taken. */
export function EffectView({ effect, isExtras }: { readonly effect: Effect; readonly isExtras: boolean }) {
  const t = useTexts(councilTexts);
  const language = useLanguage();
  const print = (value: string | number | null) =>
    value === null ? "–" : printDecimal(shortDecimal(String(value), councilDecimals), language);
  const between = (before: string, after: string) => (before === after ? after : t("effect.change", { before, after }));
  const change = (before: string | number | null, after: string | number | null) =>
    between(print(before), print(after));
  /** Percentages come as they are printed everywhere: 87,50% keeps its zero. */
  const percent = (value: string | null) => (value === null ? "–" : `${printDecimal(value, language)}%`);
  const ofClass = (name: Effect["units"][number]["classBefore"]) => (name === null ? "–" : nameOf(name, language));
  const { before, after } = effect.component;
  const moved = effect.units.filter(
    (one) =>
      one.pointsBefore !== one.pointsAfter ||
      one.percentBefore !== one.percentAfter ||
      one.classBefore?.nameVi !== one.classAfter?.nameVi ||
      one.rankBefore !== one.rankAfter,
  );
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {t(isExtras ? "effect.extras" : "effect.component", {
          before: print(before?.printed ?? null),
          after: print(after?.printed ?? null),
        })}
      </Text>
      <Text size="sm" role="status">
        {moved.length === 0 ? t("effect.none") : t("effect.moved", { count: moved.length, all: effect.blockUnits })}
      </Text>
      {moved.length > 0 && (
        <WideContent label={t("effect")} stackable>
          <Table horizontalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("effect.unit")}</Table.Th>
                <Table.Th ta="right">{t("effect.rank")}</Table.Th>
                <Table.Th ta="right">{t("effect.points")}</Table.Th>
                <Table.Th ta="right">{t("effect.percent")}</Table.Th>
                <Table.Th>{t("effect.class")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {moved.map((one) => (
                <Table.Tr key={one.unitId}>
                  <Table.Th scope="row" miw={110}>
                    {nameOf(one, language)}
                    {one.own && (
                      <Text span size="xs" c="dimmed">
                        {" "}
                        ({t("effect.own")})
                      </Text>
                    )}
                  </Table.Th>
                  <Table.Td ta="right" className="tabular" data-label={t("effect.rank")}>
                    {change(one.rankBefore, one.rankAfter)}
                  </Table.Td>
                  <Table.Td ta="right" className="tabular" data-label={t("effect.points")}>
                    {change(one.pointsBefore, one.pointsAfter)}
                  </Table.Td>
                  <Table.Td ta="right" className="tabular" data-label={t("effect.percent")}>
                    {between(percent(one.percentBefore), percent(one.percentAfter))}
                  </Table.Td>
                  <Table.Td data-label={t("effect.class")}>
                    {between(ofClass(one.classBefore), ofClass(one.classAfter))}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideContent>
      )}
    </Stack>
  );
}
