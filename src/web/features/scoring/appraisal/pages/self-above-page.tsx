import { Anchor, Text } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { listSelfAboveColumns } from "../../../../api/columns/scoring.gen.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ListPage } from "../../../../ui/list/list-page.tsx";
import { useListAddress } from "../../../../ui/list/use-list-address.ts";
import { shortDecimal } from "../../../../ui/short-decimal.ts";
import { nameOf, unitNameOf } from "../../rounds/parts/name-of.ts";
import { pointDecimals } from "../../rounds/parts/score-bar.tsx";
import { aboveCells, useStageFilter } from "../parts/above-list.tsx";
import { AboveViews } from "../parts/above-views.tsx";
import { appraisalTexts } from "../texts.ts";

/** Where units scored themselves above the appraisal, by unit and component, with the sum. */
export function SelfAbovePage() {
  const { roundId } = useParams({ strict: false }) as { roundId: string };
  const t = useTexts(appraisalTexts);
  const language = useLanguage();
  const { values } = useListAddress();
  const stageFilter = useStageFilter();
  const narrowed = Object.fromEntries(
    (["unitId", "component", "block"] as const).flatMap((key) =>
      values[key] === undefined ? [] : [[key, values[key]]],
    ),
  );
  return (
    <ListPage
      operation="scoring.listSelfAbove"
      params={{ roundId }}
      fixed={narrowed}
      columns={listSelfAboveColumns}
      rowKey={(row) => `${row.unitId} ${row.component}`}
      pathOf={(row) => `/rounds/${roundId}/appraisal/units/${row.unitId}?q=${encodeURIComponent(row.component)}`}
      linkColumn={language === "en" ? "unitNameEn" : "unitNameVi"}
      hidden={["officialCode", ...(language === "en" ? ["unitNameVi", "nameVi"] : ["unitNameEn", "nameEn"])]}
      filters={[stageFilter]}
      cells={{
        unitNameEn: (row) => unitNameOf(row, "en"),
        nameEn: (row) => nameOf(row, "en"),
        ...aboveCells,
      }}
      title={(answer) =>
        answer === undefined || answer.total === 0
          ? t("above.none")
          : t("above.title", {
              sum: printDecimal(shortDecimal(answer.sum, pointDecimals), language),
              units: answer.units,
            })
      }
      actions={() => <AboveViews roundId={roundId} shown="lines" stage={values["stage"]} />}
      lead={
        Object.keys(narrowed).length > 0 && (
          <Text size="sm">
            {t("above.narrowed")}{" "}
            <Anchor
              component={Link}
              to={`/rounds/${roundId}/appraisal/self-above`}
              search={{ stage: values["stage"] } as never}
              size="sm"
            >
              {t("above.all")}
            </Anchor>
          </Text>
        )
      }
      empty={{ title: t("above.none"), hint: t("above.noneHint") }}
    />
  );
}
