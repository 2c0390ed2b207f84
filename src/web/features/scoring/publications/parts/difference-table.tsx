import { Stack, Table, Text } from "@mantine/core";
import { useState } from "react";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ListPager } from "../../../../ui/list/list-pager.tsx";
import { useNarrow } from "../../../../ui/use-narrow.ts";
import { usualClasses } from "../../rounds/form/usual-classes.ts";
import { unitNameOf } from "../../rounds/parts/name-of.ts";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { publicationTexts } from "../texts.ts";
import { nameField, printDifference } from "./print-difference.ts";
import type { Difference } from "./types.ts";
import { useRoundParts } from "./use-round-parts.ts";

interface DifferenceTableProps {
  readonly round: Pick<RoundDetail, "blocks">;
  readonly label: string;
  readonly differences: readonly Difference[];
}

/** Every figure that a correction changes, before and after, unit by unit; long ones in pages. */
export function DifferenceTable({ round, label, differences }: DifferenceTableProps) {
  const t = useTexts(publicationTexts);
  const language = useLanguage();
  const narrow = useNarrow();
  const { labelOf } = useRoundParts(round);
  const [{ page, pageSize }, setPaging] = useState({ page: 1, pageSize: 20 });
  const classNames = classNamesOf(round, language);
  const shown = differences.slice((page - 1) * pageSize, page * pageSize);
  const units = new Set(differences.map((one) => one.unit)).size;
  const numbered = (figure: number) => printDecimal(figure, language);
  return (
    <Stack gap={4}>
      <Text size="sm" role="status">
        {t("differences.count", { units: numbered(units), count: numbered(differences.length) })}
      </Text>
      <WideContent label={label} stackable>
        <Table aria-label={label}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("differences.unit")}</Table.Th>
              <Table.Th>{t("differences.component")}</Table.Th>
              <Table.Th>{t("differences.field")}</Table.Th>
              <Table.Th ta="right">{t("differences.before")}</Table.Th>
              <Table.Th ta="right">{t("differences.after")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((one) => (
              <Table.Tr key={`${one.unit} ${one.component} ${one.field}`}>
                <Table.Th scope="row">{unitNameOf(one, language)}</Table.Th>
                <Table.Td {...(one.component === "" && { "data-none": true })}>
                  {one.component === "" ? t("differences.whole") : labelOf(one.blockCode, one.component)}
                </Table.Td>
                <Table.Td>{nameField(one.field)}</Table.Td>
                <Table.Td
                  ta={narrow || one.told !== null ? "left" : "right"}
                  className="tabular"
                  data-label={t("differences.before")}
                >
                  {one.told?.before?.[language] ?? printDifference(one.field, one.before, language, classNames)}
                </Table.Td>
                <Table.Td
                  ta={narrow || one.told !== null ? "left" : "right"}
                  className="tabular"
                  fw={600}
                  data-label={t("differences.after")}
                >
                  {one.told?.after?.[language] ?? printDifference(one.field, one.after, language, classNames)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideContent>
      {differences.length > 20 && (
        <ListPager
          {...{ page, pageSize }}
          total={differences.length}
          onChange={(patch) =>
            setPaging({
              page: patch["pageSize"] === undefined ? Number(patch["page"] ?? 1) : 1,
              pageSize: Number(patch["pageSize"] ?? pageSize),
            })
          }
        />
      )}
    </Stack>
  );
}

/** Names of classes in English by their Vietnamese name: of the round itself, else the usual ones. */
function classNamesOf({ blocks }: Pick<RoundDetail, "blocks">, language: string): ReadonlyMap<string, string> {
  if (language !== "en") return new Map();
  const named = [...usualClasses, ...blocks.flatMap(({ classes }) => classes ?? [])];
  return new Map(named.flatMap(({ name, nameEn }) => (nameEn ? [[name, nameEn]] : [])));
}
