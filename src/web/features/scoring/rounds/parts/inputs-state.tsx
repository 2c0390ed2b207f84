import type { RoundUnitRow } from "../../../../../contract/scoring/rounds.ts";
import { translate, useTexts } from "../../../../i18n/texts.ts";
import type { Option } from "../../../../ui/list/list-types.ts";
import { StateBadge, type StateKind } from "../../../../ui/state-badge.tsx";
import { roundTexts } from "../texts.ts";

export type InputsState = RoundUnitRow["inputs"];

const kinds: Readonly<Record<InputsState, StateKind>> = { notSubmitted: "late", incomplete: "soon", complete: "done" };

/** The text of a state: of a published round nothing is still to come, as its public pages and papers say. */
export function inputsText(state: InputsState, { isPublished }: { readonly isPublished: boolean }) {
  return isPublished && state === "notSubmitted" ? "inputs.sentNothing" : (`inputs.${state}` as const);
}

interface InputsStateBadgeProps {
  readonly state: InputsState;
  readonly isPublished: boolean;
}

/** Whether a unit has all its inputs. */
export function InputsStateBadge({ state, isPublished }: InputsStateBadgeProps) {
  const t = useTexts(roundTexts);
  return <StateBadge kind={kinds[state]} label={t(inputsText(state, { isPublished }))} />;
}

export function inputsStateOptions(of: { readonly isPublished: boolean }): Option[] {
  return (Object.keys(kinds) as InputsState[]).map((value) => ({
    value,
    label: translate(roundTexts, inputsText(value, of)),
  }));
}
