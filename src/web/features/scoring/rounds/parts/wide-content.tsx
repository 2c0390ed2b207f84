import type { ReactNode } from "react";
import { StackedRows } from "../../../../ui/stacked-table.tsx";
import { useNarrow } from "../../../../ui/use-narrow.ts";
import classes from "./result.module.css";

interface WideContentProps {
  readonly label: string;
  /** A table whose cells name their columns in `data-label`: on a phone its rows stand as blocks and nothing scrolls. */
  readonly stackable?: boolean;
  readonly children: ReactNode;
}

/** Content that may be wider than the window: it scrolls by itself, by keys too. */
export function WideContent({ label, stackable = false, children }: WideContentProps) {
  const narrow = useNarrow();
  if (stackable && narrow) return <StackedRows>{children}</StackedRows>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would stand for inputs, and a section for a landmark.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keys.
    <div role="group" className={classes["scroll"]} tabIndex={0} aria-label={label}>
      {children}
    </div>
  );
}
