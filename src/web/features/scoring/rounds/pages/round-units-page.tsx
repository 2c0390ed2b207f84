import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { listRoundUnitsColumns } from "../../../../api/columns/scoring.gen.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { LinkButton } from "../../../../ui/link-button.tsx";
import { ListBody } from "../../../../ui/list/list-body.tsx";
import { type ListOptions, useList } from "../../../../ui/list/use-list.ts";
import { NumberText } from "../../../../ui/number-text.tsx";
import { InputsStateBadge, inputsStateOptions } from "../parts/inputs-state.tsx";
import { nameOf } from "../parts/name-of.ts";
import { RoundFrame } from "../parts/round-frame.tsx";
import { roundTexts } from "../texts.ts";

/** The units of a round with the state of their inputs; a row opens the inputs. */
export function RoundUnitsPage() {
  return <RoundFrame>{(round) => <RoundUnits round={round} />}</RoundFrame>;
}

function RoundUnits({ round }: { round: RoundDetail }) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const isPublished = round.state === "published";
  const blockNames = new Map(round.blocks.map((block) => [block.code as string, nameOf(block, language)]));
  const options: ListOptions<"scoring.listRoundUnits"> = {
    operation: "scoring.listRoundUnits",
    params: { roundId: round.id },
    columns: listRoundUnitsColumns,
    rowKey: (row) => row.unitId,
    pathOf: (row) => `/rounds/${round.id}/units/${row.unitId}/inputs`,
    linkColumn: "nameVi",
    hidden: blockNames.size > 1 ? [] : ["blockCode"],
    filters: [
      ...(blockNames.size > 1
        ? [
            {
              kind: "choice" as const,
              key: "block",
              label: t("block"),
              options: [...blockNames].map(([value, label]) => ({ value, label })),
            },
          ]
        : []),
      { kind: "choice", key: "inputs", label: t("inputs"), options: inputsStateOptions({ isPublished }) },
    ],
    cells: {
      blockCode: (row) => blockNames.get(row.blockCode) ?? row.blockCode,
      officialCode: (row) => row.officialCode ?? "–",
      nameVi: (row) => nameOf(row, language),
      inputs: (row) => <InputsStateBadge state={row.inputs} isPublished={isPublished} />,
      faults: (row) => <NumberText value={row.inputs === "notSubmitted" ? null : row.faults} />,
    },
    empty: {
      title: t("units.empty"),
      hint: t("units.emptyHint"),
      action: round.abilities.change && <LinkButton to={`/rounds/${round.id}/change`}>{t("units.choose")}</LinkButton>,
    },
  };
  const list = useList(options);
  return <ListBody list={list} options={options} label={t("tab.units")} />;
}
