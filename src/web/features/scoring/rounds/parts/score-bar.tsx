import { NumberText } from "../../../../ui/number-text.tsx";
import classes from "./score.module.css";

/** Decimals of points on screens at most, as in explanations and papers. */
export const pointDecimals = 4;

interface ScoreBarProps {
  /** Plain decimal text; null is no figure. */
  readonly value: string | null;
  /** The whole the bar is a part of; 0 leaves the bar out. */
  readonly whole: string | number;
  readonly unit?: string;
}

/** A figure with its bar from zero to the whole; the figure is the label, the bar only lets the eye compare. */
export function ScoreBar({ value, whole, unit = "" }: ScoreBarProps) {
  const all = Number(whole);
  const share = value === null || all <= 0 ? 0 : Math.min(1, Math.max(0, Number(value) / all));
  return (
    <span className={classes["score"]}>
      {/* A percentage comes rounded as it is printed: 94,10% keeps its zero. */}
      <NumberText value={value} unit={unit} {...(unit !== "%" && { decimals: pointDecimals })} />
      <span className={all > 0 ? classes["track"] : undefined} aria-hidden>
        <span className={classes["bar"]} style={{ width: `${share * 100}%` }} />
      </span>
    </span>
  );
}
