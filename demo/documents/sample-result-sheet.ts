import { noneAmended } from "../../src/domain/scoring/amended/amended-figures.ts";
import { emptyContent } from "../../src/domain/scoring/columns/entry.ts";
import { buildResultSheet } from "../../src/domain/scoring/documents/build-result-sheet.ts";
import type { ResultSheet } from "../../src/domain/scoring/documents/result-sheet.ts";
import { deriveUnitLosses, type LossColumns } from "../../src/domain/scoring/losses/unit-losses.ts";
import type { SampleRound, SampleUnit } from "./sample-round.ts";

/** The result of a unit of the sample line by line: its claim, the survey, and one line that the first appraisal confirmed. */
export function sampleResultSheet({ compiled, block }: SampleRound, unit: SampleUnit): ResultSheet {
  const bySurvey = new Set(compiled.leaves.filter(({ source }) => source === "survey").map(({ code }) => code));
  const own = [...unit.values].map(([component, given]) => ({
    ...{ ...emptyContent, component, seat: 1 as const, inputs: Object.fromEntries(given) },
    stage: bySurvey.has(component) ? ("survey" as const) : ("self" as const),
  }));
  const confirmed = own
    .filter(({ stage, component }) => stage === "self" && component !== "")
    .slice(0, 1)
    .map((entry) => ({ ...entry, stage: "appraisal1" as const, verdict: "accepted" as const }));
  const columns: LossColumns = {
    unit: { nameVi: unit.name, blockCode: block },
    entries: [...own, ...confirmed],
    exclusions: new Map(),
    opened: true,
  };
  const nothingKnown = { remarkCauses: new Map(), evidenceMissing: new Map() };
  const losses = deriveUnitLosses(compiled, columns, "final", nothingKnown);
  return buildResultSheet({
    ...{ compiled, columns, losses, stage: "final", seen: losses.components, extras: true, amended: noneAmended },
    ...{ stages: ["self", "appraisal1", "appraisal2", "final"], hasBegun: (column) => column !== "appraisal2" },
  });
}
