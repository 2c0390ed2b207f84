import type { RoundUnitRow } from "../../../../../contract/scoring/rounds.ts";
import { translate, useTexts } from "../../../../i18n/texts.ts";
import type { Option } from "../../../../ui/list/list-types.ts";
import { StateBadge, type StateKind } from "../../../../ui/state-badge.tsx";
import { roundTexts } from "../texts.ts";

export type InputsState = RoundUnitRow["inputs"];

const kinds: Readonly<Record<InputsState, StateKind>> = { notSubmitted: "late", incomplete: "soon", complete: "done" };

/** Whether a unit has all its inputs. */
export function InputsStateBadge({ state }: { state: InputsState }) {
  const t = useTexts(roundTexts);
  return <StateBadge kind={kinds[state]} label={t(`inputs.${state}`)} />;
}

export function inputsStateOptions(): Option[] {
  return (Object.keys(kinds) as InputsState[]).map((value) => ({
    value,
    label: translate(roundTexts, `inputs.${value}`),
  }));
}
