import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Journeys that take minutes, the longest first; the others fill what is left of the time beside them. */
const long = [
  "round",
  "every-work-page",
  "every-index-page",
  "sheet-faults",
  "every-page",
  "appraisal",
  "public-pages",
];

/** The order of test files: as the runner wants it, but of the journeys the long ones first, so that none ends alone. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const [journeys, others] = [
      sorted.filter((file) => file.project.name === "e2e"),
      sorted.filter((file) => file.project.name !== "e2e"),
    ];
    return [...others, ...journeys.toSorted((one, other) => placeOf(one) - placeOf(other))];
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = long.findIndex((name) => moduleId.endsWith(`e2e/${name}.journey.ts`));
  return place < 0 ? long.length : place;
}
