import { html } from "hono/html";
import type { UnitResult } from "../../contract/scoring/ranking.ts";
import type { Amendments, FigureChange } from "../../server/modules/scoring/service/public-site/amendments.ts";
import type { Markup } from "../page.ts";
import type { View } from "../view.ts";
import { fieldName, figureText } from "./figure-text.ts";

/** Where a figure stands, and which figures stand there. */
interface FigurePlace {
  readonly unitId: string;
  readonly blockCode: string;
  /** Absent: the result of the unit as a whole. */
  readonly component?: string;
  readonly fields: readonly string[];
  /** The figure that the place itself names, so that its name is not said again. */
  readonly named?: string;
}

/** The figures that a component shows. */
export const componentFields = { fields: ["points", "applicableMax", "state"], named: "points" } as const;

/** What is told of the column that decided, beside why there are so many points. */
export const decidedFields = { fields: ["columnInputs", "column"] } as const;

/** What the figures of a place were before they were amended, in words; nothing where they never were. */
export function changedFigures(view: View, amendments: Amendments | undefined, place: FigurePlace): Markup | "" {
  const all = amendments?.changes.get(place.unitId)?.get(place.component ?? "") ?? [];
  const changes = all.filter(({ field }) => place.fields.includes(field));
  if (amendments === undefined || changes.length === 0) return "";
  const classes = amendments.classNames.get(place.blockCode);
  const { blockCode, component = "" } = place;
  const figure = ({ field, before }: FigureChange) => {
    const column = amendments.printColumn(blockCode, { component, field }, before);
    // Inputs are told by their own names.
    const name =
      field === place.named || field === "columnInputs"
        ? ""
        : `${fieldName(view, field).toLocaleLowerCase(view.language)}\u00a0`;
    return html`${name}<del>${column?.[view.language] ?? figureText(view, { field, text: before }, classes)}</del>`;
  };
  const lines = [...Map.groupBy(changes, ({ number }) => number)];
  return html`${lines.map(
    ([number, own]) =>
      html`<span class="was">${view.say("beforePublication", { number })} ${own.map((one, at) => html`${at === 0 ? "" : "; "}${figure(one)}`)}</span>`,
  )}`;
}

type Criteria = UnitResult["areas"][number]["criteria"];

/** Marks a sum of criteria of which a component was amended. */
export function changedSumMark(
  view: View,
  amendments: Amendments | undefined,
  { unitId, criteria }: { readonly unitId: string; readonly criteria: Criteria },
): Markup | "" {
  const changed = amendments?.changes.get(unitId);
  if (!criteria.some(({ components }) => components.some(({ code }) => changed?.has(code)))) return "";
  return html`<span class="was">${view.words.partAmended}</span>`;
}
