import type { RankChange } from "../../server/modules/scoring/service/public-site/rank-changes.ts";
import type { View } from "../view.ts";

/**
 * How a unit moved, in words and signs.
 * @example changeText(view, { places: 2, points: "1.25" }) // "tăng 2 bậc; +1,25 điểm %", with unbroken parts
 */
export function changeText(view: View, change: RankChange | undefined): string {
  if (change === undefined) return "–";
  const { places, points } = change;
  const parts = [
    ...(places === null ? [] : [placesText(view, places)]),
    ...(points === null ? [] : [view.say("pointsChange", { points: signed(view, points) })]),
  ];
  // A line breaks between the parts, never within one.
  return parts.map((part) => part.replaceAll(" ", "\u00a0")).join("; ") || "–";
}

function placesText(view: View, places: number): string {
  if (places === 0) return view.words.placesSame;
  return view.say(places > 0 ? "placesUp" : "placesDown", { count: Math.abs(places) });
}

/** With its sign, also a plus; a true minus for a loss. */
function signed(view: View, points: string): string {
  const printed = view.number(points.replace(/^-/, ""));
  if (Number(points) === 0) return printed;
  return `${points.startsWith("-") ? "−" : "+"}${printed}`;
}
