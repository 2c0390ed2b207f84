import { useTexts } from "../../../../i18n/texts.ts";
import { roundTexts } from "../texts.ts";
import classes from "./score.module.css";

interface SpreadBarProps {
  readonly lowest: string | null;
  readonly median: string | null;
  readonly highest: string | null;
  readonly max: string;
}

/** From the lowest to the highest unit on the scale from zero to the maximum, with a tick at the median. */
export function SpreadBar({ lowest, median, highest, max }: SpreadBarProps) {
  const t = useTexts(roundTexts);
  if (lowest === null || median === null || highest === null || Number(max) <= 0) return null;
  const at = (value: string) => Math.min(100, Math.max(0, (Number(value) / Number(max)) * 100));
  const [from, to] = [at(lowest), at(highest)];
  return (
    <span className={classes["spread"]} role="img" aria-label={t("spread.bar", { lowest, median, highest, max })}>
      <span className={classes["range"]} style={{ left: `${from}%`, width: `${Math.max(1, to - from)}%` }} />
      <span className={classes["median"]} style={{ left: `${at(median)}%` }} />
    </span>
  );
}
