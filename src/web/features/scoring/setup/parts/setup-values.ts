import { WindowStage } from "../../../../../domain/scoring/columns/stage.ts";
import type { CallInput } from "../../../../api/operation-types.ts";
import { instantOf, momentOf, type TypedMoment } from "./vietnam-moment.ts";

interface TypedWindow {
  readonly opens: TypedMoment;
  readonly closes: TypedMoment;
}

export type SetupValues = Readonly<Record<WindowStage, TypedWindow>> & {
  readonly evidenceFrom: string | null;
  readonly evidenceUntil: string | null;
  readonly inputsAsOf: string | null;
  readonly previousRoundId: string | null;
  readonly ownerUnitId: string | null;
  readonly reason: string;
};

/** A day begins at 0:00; office hours end at 17:00. */
const emptyWindow: TypedWindow = { opens: { day: null, time: "00:00" }, closes: { day: null, time: "17:00" } };

export const emptySetup: SetupValues = {
  self: emptyWindow,
  appraisal1: emptyWindow,
  explanation: emptyWindow,
  appraisal2: emptyWindow,
  council: emptyWindow,
  evidenceFrom: null,
  evidenceUntil: null,
  inputsAsOf: null,
  previousRoundId: null,
  ownerUnitId: null,
  reason: "",
};

interface Stored {
  readonly windows: readonly { readonly stage: WindowStage; readonly opensAt: string; readonly closesAt: string }[];
  readonly evidenceFrom: string | null;
  readonly evidenceUntil: string | null;
  readonly inputsAsOf: string | null;
  readonly previousRound?: { readonly id: string } | null;
  readonly previousRoundId?: string | null;
  readonly owner?: { readonly unitId: string } | null;
  readonly ownerUnitId?: string | null;
}

/** A stored set-up as it is typed. */
export function setupValuesOf(stored: Stored): SetupValues {
  const windows = stored.windows.map(({ stage, opensAt, closesAt }) => [
    stage,
    { opens: momentOf(opensAt), closes: momentOf(closesAt) },
  ]);
  return {
    ...emptySetup,
    ...Object.fromEntries(windows),
    evidenceFrom: stored.evidenceFrom,
    evidenceUntil: stored.evidenceUntil,
    inputsAsOf: stored.inputsAsOf,
    previousRoundId: stored.previousRoundId ?? stored.previousRound?.id ?? null,
    ownerUnitId: stored.ownerUnitId ?? stored.owner?.unitId ?? null,
  };
}

type Sent = Omit<CallInput<"scoring.saveRoundSetup">["body"], "basedOnVersion">;

/** What is sent; a stage without days is not part of the round, one that cannot be read is refused by the field. */
export function setupOf(values: SetupValues): Sent {
  const windows = WindowStage.options.flatMap((stage) => {
    const opensAt = instantOf(values[stage].opens);
    const closesAt = instantOf(values[stage].closes);
    return opensAt === undefined || closesAt === undefined ? [] : [{ stage, opensAt, closesAt }];
  });
  const { evidenceFrom, evidenceUntil, inputsAsOf, previousRoundId, ownerUnitId, reason } = values;
  return { windows, evidenceFrom, evidenceUntil, inputsAsOf, previousRoundId, ownerUnitId, reason } as Sent;
}
