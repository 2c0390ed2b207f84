import { type PointerEvent, useState } from "react";
import type { PageRectangle } from "../../../../../domain/scoring/evidence/model.ts";
import classes from "./viewer.module.css";

interface PageAreasProps {
  readonly areas: readonly PageRectangle[];
  /** What is being drawn; null: nothing yet. */
  readonly drawn: PageRectangle | null;
  /** Absent: nothing can be drawn now. */
  readonly onDraw?: ((area: PageRectangle) => void) | undefined;
}

const share = (area: PageRectangle) => ({
  left: `${area.x * 100}%`,
  top: `${area.y * 100}%`,
  width: `${area.width * 100}%`,
  height: `${area.height * 100}%`,
});

/** Marked parts over a page, and a new one drawn by the pointer. */
export function PageAreas({ areas, drawn, onDraw }: PageAreasProps) {
  const [from, setFrom] = useState<{ x: number; y: number }>();
  const spotOf = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const within = (value: number) => Math.min(1, Math.max(0, value));
    return { x: within((event.clientX - box.left) / box.width), y: within((event.clientY - box.top) / box.height) };
  };
  const stretch = (event: PointerEvent<HTMLDivElement>) => {
    if (from === undefined || onDraw === undefined) return;
    const to = spotOf(event);
    const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
    if (width > 0.005 && height > 0.005) {
      onDraw({ x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width, height });
    }
  };
  return (
    <div
      className={classes["overlay"]}
      data-idle={onDraw === undefined}
      aria-hidden
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(spotOf(event));
      }}
      onPointerMove={stretch}
      onPointerUp={() => setFrom(undefined)}
    >
      {areas.map((area) => (
        <div key={`${area.x} ${area.y} ${area.width}`} className={classes["area"]} style={share(area)} />
      ))}
      {drawn && <div className={classes["area"]} data-new style={share(drawn)} />}
    </div>
  );
}
