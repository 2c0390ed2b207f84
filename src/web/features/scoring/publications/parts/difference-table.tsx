import { Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { groupDifferences } from "../../../../../domain/scoring/bundle/group-differences.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ListPager } from "../../../../ui/list/list-pager.tsx";
import { useNarrow } from "../../../../ui/use-narrow.ts";
import { usualClasses } from "../../rounds/form/usual-classes.ts";
import { unitNameOf } from "../../rounds/parts/name-of.ts";
import { publicationTexts } from "../texts.ts";
import { linesOf } from "./difference-lines.ts";
import { DifferenceBlocks, DifferenceRows } from "./difference-views.tsx";
import type { Difference } from "./types.ts";
import { useRoundParts } from "./use-round-parts.ts";

interface DifferenceTableProps {
  readonly round: Pick<RoundDetail, "blocks">;
  readonly label: string;
  readonly differences: readonly Difference[];
}

/** Every figure that a correction changes, before and after, place by place; long ones in pages. */
export function DifferenceTable({ round, label, differences }: DifferenceTableProps) {
  const t = useTexts(publicationTexts);
  const language = useLanguage();
  const narrow = useNarrow();
  const { labelOf } = useRoundParts(round);
  const [{ page, pageSize }, setPaging] = useState({ page: 1, pageSize: 20 });
  const classNames = classNamesOf(round, language);
  const places = groupDifferences(differences);
  const nameOfPart = (component: string | null, blockCode = "") => {
    if (component === null) return t("differences.whole");
    return component === "" ? t("change.extras") : labelOf(blockCode, component);
  };
  const shown = places.slice((page - 1) * pageSize, page * pageSize).map(({ key, component, differences: own }) => ({
    ...{ key, unit: own[0] === undefined ? "" : unitNameOf(own[0], language) },
    part: nameOfPart(component, own[0]?.blockCode),
    lines: own.flatMap((one) => linesOf(one, language, classNames)),
  }));
  const units = new Set(differences.map((one) => one.unit)).size;
  const numbered = (figure: number) => printDecimal(figure, language);
  return (
    <Stack gap={4}>
      <Text size="sm" role="status">
        {t("differences.count", { units: numbered(units), count: numbered(differences.length) })}
      </Text>
      {narrow ? <DifferenceBlocks label={label} places={shown} /> : <DifferenceRows label={label} places={shown} />}
      {places.length > 20 && (
        <ListPager
          {...{ page, pageSize }}
          total={places.length}
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
