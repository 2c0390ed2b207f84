import type { ReactNode } from "react";
import classes from "./result.module.css";

/** Content that may be wider than the window: it scrolls by itself, by keys too. */
export function WideContent({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would stand for inputs, and a section for a landmark.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keys.
    <div role="group" className={classes["scroll"]} tabIndex={0} aria-label={label}>
      {children}
    </div>
  );
}
