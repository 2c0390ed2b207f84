import type { ImportPreview, ImportResult } from "../../../contract/imports.ts";
import { printDecimal } from "../../../domain/text/numbers.ts";
import { useLanguage } from "../../i18n/language.ts";
import type { PreviewReading } from "./preview-view.tsx";

/** noWork, ready: what a file would do; apply: the button; done: what was done. `count` is of what is new or changed. */
type CountedText = "noWork" | "ready" | "apply" | "done";
type Counts = Readonly<Record<"new" | "created" | "changed" | "unchanged" | "count", string>>;

/** An import told by its counts in the words of its feature, which says what is counted: units, results, lines. */
export function useCountedImport(say: (text: CountedText, counts: Counts) => string) {
  const language = useLanguage();
  const print = (count: number) => printDecimal(count, language);
  const countsOf = (fresh: number, changed: number, unchanged: number): Counts => ({
    ...{ new: print(fresh), created: print(fresh), changed: print(changed), unchanged: print(unchanged) },
    count: print(fresh + changed),
  });
  return {
    read: ({ counts: { new: fresh, changed, unchanged } }: Pick<ImportPreview, "counts">): PreviewReading => {
      const counts = countsOf(fresh, changed, unchanged);
      const hasWork = fresh + changed > 0;
      return { summary: say(hasWork ? "ready" : "noWork", counts), hasWork, applyLabel: say("apply", counts) };
    },
    tell: ({ created, changed }: Pick<ImportResult, "created" | "changed">): string =>
      say("done", countsOf(created, changed, 0)),
  };
}
