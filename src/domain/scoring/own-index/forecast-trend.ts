import { Rational } from "../../rational.ts";

/** A forecast as it was made; the next one of the same component takes its place. */
export interface Forecast {
  readonly component: string;
  readonly at: Date;
  readonly points: Rational;
}

/** The sum of all forecasts that stood at the end of a day. */
export interface TrendPoint {
  readonly day: string;
  readonly points: Rational;
  /** Components with a forecast. */
  readonly components: number;
}

/**
 * How the forecast of the whole moved: one point for each day on which somebody forecast something.
 * @example forecastTrend([{ component: "1.1", at: new Date("2025-06-01T03:00:00Z"), points: Rational.ONE }], dayOf)
 */
export function forecastTrend(forecasts: readonly Forecast[], dayOf: (at: Date) => string): TrendPoint[] {
  const standing = new Map<string, Rational>();
  const trend = new Map<string, TrendPoint>();
  for (const { component, at, points } of forecasts.toSorted((one, other) => one.at.getTime() - other.at.getTime())) {
    standing.set(component, points);
    const day = dayOf(at);
    const sum = [...standing.values()].reduce((whole, one) => whole.add(one), Rational.ZERO);
    trend.set(day, { day, points: sum, components: standing.size });
  }
  return [...trend.values()];
}
