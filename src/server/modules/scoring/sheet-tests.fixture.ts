import { afterEach, beforeAll, beforeEach, expect } from "vitest";
import { inWindow, makeSheetWorld, type SheetWorld } from "./sheets.fixture.ts";

/**
 * One world for a file of tests on sheets: before each of them nobody has filled anything in, after it nothing is amiss.
 * @param take is given the world once it stands
 */
export function keepSheetWorld(take: (world: SheetWorld) => void): void {
  let world: SheetWorld;
  beforeAll(async () => {
    world = await makeSheetWorld();
    take(world);
  });
  beforeEach(async () => {
    world.clock.set(inWindow);
    const db = world.data.db.writer;
    await db.deleteFrom("score_sheet").execute();
    await db.deleteFrom("sheet_assignment").execute();
    await db.deleteFrom("window_reopening").execute();
    await db.deleteFrom("round_exclusion").execute();
  });
  afterEach(() => {
    expect(world.sheets.failures.splice(0)).toEqual([]);
  });
}

/** A component of the sheet as a person sees it. */
export async function componentOf(world: SheetWorld, who: string, code: string) {
  return (await world.see(who)).components.find((one: { code: string }) => one.code === code);
}
