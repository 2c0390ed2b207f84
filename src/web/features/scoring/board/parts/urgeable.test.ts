import { expect, test } from "vitest";
import { listUrgeable } from "./urgeable.ts";

const none = { late: 0, soon: 0 };
const board = {
  ...{ units: 3, late: 0, canSend: 0, explanations: none, stage: "self" as const, reopenedStages: [] },
  states: [{ state: "submitted" as const, count: 1 }],
};
const locked = { ...board, late: 2, stage: "appraisal1" as const };

test.each([
  ["sheets while the step is open", { ...board, openStages: ["self" as const] }, ["self"]],
  ["sheets before it opens", { ...board, openStages: [] }, ["self"]],
  ["nothing once it is locked for all", { ...locked, openStages: ["appraisal1" as const] }, []],
  ["nothing where all have sent and it is locked", { ...locked, units: 1, late: 0, openStages: [] }, []],
  ["a sheet opened again for one of them", { ...locked, late: 1, openStages: [] }, ["self", "explanation"]],
  ["explanations alone while they are open", { ...locked, openStages: ["explanation" as const] }, ["explanation"]],
  [
    "explanations opened again for one",
    { ...locked, explanations: { late: 1, soon: 1 }, openStages: [] },
    ["explanation"],
  ],
  ["no explanation that can be given no more", { ...locked, explanations: { late: 1, soon: 0 }, openStages: [] }, []],
  [
    "explanations first where they are owed and no sheet is late",
    { ...board, stage: "explanation" as const, explanations: { late: 0, soon: 1 }, openStages: ["self" as const] },
    ["explanation", "self"],
  ],
])("units are urged about %s", (_, one, what) => {
  expect(listUrgeable(one)).toEqual(what);
});
