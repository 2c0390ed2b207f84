import type { Text } from "../../../../../contract/text.ts";
import { readAuthenticity } from "../../../../../domain/scoring/authenticity.ts";
import type { StateKind } from "../../../../ui/state-badge.tsx";

/** How authentic a set is, in words and a colour. */
export interface AuthenticityMark {
  /** Words for the known beginning; none where the file says something else, or nothing. */
  readonly label: Text | undefined;
  readonly kind: StateKind;
  /** What the file says beyond the known word. */
  readonly rest: string;
}

/** Only an official set is without doubt; an unstated origin is doubtful too. */
export function authenticityMark(text: string | null): AuthenticityMark {
  const { word, label, rest } = readAuthenticity(text ?? "");
  if (word === undefined) return { label, kind: "soon", rest: "" };
  if (label === undefined) return { label, kind: "plain", rest };
  return { label, kind: word === "official" ? "done" : "soon", rest };
}
