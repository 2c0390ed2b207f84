import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take longest, the longest of a project first; the others fill what is left of the time beside them. */
const long = [
  "e2e/round.journey.ts",
  "e2e/every-work-page.journey.ts",
  "e2e/every-index-page.journey.ts",
  "e2e/sheet-faults.journey.ts",
  "e2e/every-page.journey.ts",
  "e2e/appraisal.journey.ts",
  "e2e/public-pages.journey.ts",
  "src/cli/province.test.ts",
  "src/cli/start.test.ts",
  // It loads the demonstration, for which all others that need it wait: the next two do not.
  "src/server/rights-matrix.test.ts",
  "src/server/db/embedded/embedded-postgres.test.ts",
  "src/server/db/embedded/kill.test.ts",
  "src/server/fuzz.test.ts",
  "src/server/attacks/text-attacks.test.ts",
];

/** The order of test files: as the runner wants it, but of each project the long ones first, so that none ends alone. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    // Files of one project follow one another: they share what their process has loaded.
    const projects = [...new Set(sorted.map((file) => file.project.name))];
    const projectOf = (file: TestSpecification) => projects.indexOf(file.project.name);
    return sorted.toSorted((one, other) => projectOf(one) - projectOf(other) || placeOf(one) - placeOf(other));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = long.findIndex((name) => moduleId.endsWith(`/${name}`));
  return place < 0 ? long.length : place;
}
