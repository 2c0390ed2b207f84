import type { ReopeningView, RoundSchedule } from "../../../../../contract/scoring/round-setup.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { unitNameOf } from "../../rounds/parts/name-of.ts";
import { setupTexts } from "../texts.ts";

/** Units named one by one at most; of more only the first, with the number of the others. */
const namedAtMost = 3;

/** A step that is open again until one instant, with the units it is open for. */
interface ReopenedLine {
  readonly key: string;
  readonly stage: ReopeningView["stage"];
  readonly until: string;
  readonly units: string;
}

/**
 * What of the round is open again, of the units that the person sees: one line for all units of a step until the same
 * instant. A council that has ended its meetings works no longer, whatever was opened again for it.
 */
export function useReopenedLines({ reopenings, councilFinishedAt }: RoundSchedule): ReopenedLine[] {
  const t = useTexts(setupTexts);
  const language = useLanguage();
  const live = reopenings.filter((one) => one.live && (one.stage !== "council" || councilFinishedAt === null));
  return [...Map.groupBy(live, ({ stage, until }) => `${stage} ${until}`)].flatMap(([key, of]) => {
    const [first] = of;
    if (first === undefined) return [];
    const names = [...new Set(of.map((one) => unitNameOf(one, language)))];
    const [named, count] = [names.slice(0, namedAtMost).join(", "), names.length - namedAtMost];
    const units = count <= 0 ? named : t("strip.unitsMore", { names: named, count });
    return [{ key, stage: first.stage, until: first.until, units }];
  });
}
