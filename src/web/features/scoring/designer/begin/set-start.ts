import type { CriteriaSetRow } from "../../../../../contract/scoring/criteria-sets.ts";

/** What a person says about a set before it is begun. */
export interface SetStart {
  /** Undefined until one of several was chosen. */
  readonly origin:
    | { readonly kind: "empty" }
    | { readonly kind: "set"; readonly setId: string }
    | { readonly kind: "shipped"; readonly code: string }
    | undefined;
  readonly code: string;
  readonly title: string;
  readonly titleEn: string;
  readonly year: string;
  readonly level: string;
}

const blank = { code: "", title: "", titleEn: "", year: "", level: "" };

export function startFrom(origin: SetStart["origin"], known: Partial<SetStart> = {}): SetStart {
  return { ...blank, ...known, origin };
}

/** The next version of a set, or the set of the next year with the years in its code and titles moved on by one. */
export function startNext(source: CriteriaSetRow, how: "version" | "year"): SetStart {
  const { id, code, title, titleEn, year, level } = source;
  const origin = { kind: "set", setId: id } as const;
  const same = { origin, code, title, titleEn: titleEn ?? "", year: String(year ?? ""), level: level ?? "" };
  if (how === "version") return same;
  const next = year === null ? "" : String(year + 1);
  const moveOn = (text: string) => (year === null ? text : text.replaceAll(String(year), next));
  const nextCode = moveOn(code) === code ? `${code}-${next || "moi"}` : moveOn(code);
  return { ...same, code: nextCode, title: moveOn(title), titleEn: moveOn(titleEn ?? ""), year: next };
}
