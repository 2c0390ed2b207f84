import type { SheetComponent } from "../../../../../contract/scoring/sheet-parts.ts";
import { matchesSearch } from "../../../../../domain/text/search-key.ts";

export const shows = ["all", "missing", "mine", "remarks", "estimates"] as const;
export type Show = (typeof shows)[number];

interface Choice {
  readonly show: Show;
  readonly area: string;
  readonly text: string;
}

/** The components a person wants to see, in the order of the set. */
export function chooseComponents(
  components: readonly SheetComponent[],
  { show, area, text }: Choice,
): SheetComponent[] {
  return components.filter(
    (one) =>
      (area === "" || one.areaCode === area) &&
      fits(one, show) &&
      matchesSearch(`${one.code} ${one.nameVi} ${one.nameEn ?? ""}`, text),
  );
}

function fits(one: SheetComponent, show: Show): boolean {
  switch (show) {
    case "all":
      return true;
    case "missing":
      return one.lacks.length > 0;
    case "mine":
      return one.task?.mine === true;
    case "remarks":
      return one.remarks.length > 0;
    case "estimates":
      return one.entry.estimate && one.excluded === null;
  }
}

/** The component beside the given one in a list, one step further or back; undefined at the ends. */
export function neighbour(shown: readonly SheetComponent[], code: string, step: 1 | -1): SheetComponent | undefined {
  const at = shown.findIndex((one) => one.code === code);
  return at < 0 ? undefined : shown[at + step];
}
