import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Journeys that take minutes; the others fill what is left of the time beside them. */
const long = /e2e\/(round|appraisal|every-[a-z-]+|public-pages)\.journey\.ts$/;

/** The order of test files: as the runner wants it, but of the journeys the long ones first, so that none ends alone. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = (file: TestSpecification) => long.test(file.moduleId);
    const [journeys, others] = [
      sorted.filter((file) => file.project.name === "e2e"),
      sorted.filter((file) => file.project.name !== "e2e"),
    ];
    return [...others, ...journeys.filter(isLong), ...journeys.filter((file) => !isLong(file))];
  }
}
