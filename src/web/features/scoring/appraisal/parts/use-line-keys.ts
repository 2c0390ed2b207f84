import { useEffect, useRef } from "react";
import { isTyping } from "../../../../app/shell/use-global-keys.ts";

/** What the keys of the appraisal do; each is called with the line the appraiser is at. */
export interface LineKeys {
  readonly move: (step: 1 | -1) => void;
  readonly accept: () => void;
  readonly change: (verdict: "inputsChanged" | "pointsChanged") => void;
  readonly toReason: () => void;
  readonly ask: () => void;
  readonly undo: () => void;
  readonly choose: () => void;
}

/** One key for each act on a line, wherever the focus is but in a field or a dialog. */
export function useLineKeys(keys: LineKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector("[role=dialog]") !== null) return;
      const act = actOf(event.key, latest.current);
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
}

function actOf(key: string, keys: LineKeys): (() => void) | undefined {
  switch (key) {
    case "j":
    case "ArrowDown":
      return () => keys.move(1);
    case "k":
    case "ArrowUp":
      return () => keys.move(-1);
    case "a":
      return keys.accept;
    case "e":
      return () => keys.change("inputsChanged");
    case "p":
      return () => keys.change("pointsChanged");
    case "r":
      return keys.toReason;
    case "x":
      return keys.ask;
    case "u":
      return keys.undo;
    case "c":
      return keys.choose;
    default:
      return undefined;
  }
}
