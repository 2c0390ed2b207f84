import { useEffect, useState } from "react";
import type { CompiledSet } from "../../../../domain/scoring/compiled-set.ts";
import type { Rules } from "./engine.ts";

/** The code that the server scores with, and a set made ready for it. */
export interface Engine extends Pick<typeof import("./engine.ts"), "findImplausible" | "scoreColumn" | "scoreSheet"> {
  readonly compiled: CompiledSet;
  /** Of the round the set is used in. */
  readonly year: number;
}

/** Scoring in the browser by the rules; undefined until both are loaded. */
export function useEngine(rules: Rules | undefined): Engine | undefined {
  const [engine, setEngine] = useState<Engine>();
  useEffect(() => {
    if (rules === undefined) return;
    let wanted = true;
    import("./engine.ts").then(
      ({ compileRules, findImplausible, scoreColumn, scoreSheet }) => {
        const compiled = compileRules(rules);
        if (wanted && compiled !== undefined)
          setEngine({ compiled, year: rules.year, findImplausible, scoreColumn, scoreSheet });
      },
      // The line is cut: points are told by the server once the save has gone through.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [rules]);
  return engine;
}
