import type { z } from "zod";
import { type Finding, joinPath } from "./finding.ts";
import { CriteriaSet } from "./model.ts";
import { shapeWords } from "./shape-words.ts";

export type ReadResult =
  | { readonly ok: true; readonly set: CriteriaSet; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Reads a criteria set from parsed JSON. Texts are brought to NFC. Unknown keys are reported as warnings and left out;
 * anything of the wrong shape is an error with its path.
 */
export function readCriteriaSet(json: unknown): ReadResult {
  const input = normalise(json);
  const parsed = CriteriaSet.safeParse(input);
  if (!parsed.success)
    return { ok: false, findings: parsed.error.issues.flatMap((issue) => shapeFinding(issue, input)) };
  return { ok: true, set: parsed.data, findings: unknownKeys(input, parsed.data, []) };
}

function normalise(value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFC");
  if (Array.isArray(value)) return value.map(normalise);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key.normalize("NFC"), normalise(one)]));
  return value;
}

/** Keys of the input that the model has not taken over. */
function unknownKeys(input: unknown, output: unknown, path: PropertyKey[]): Finding[] {
  if (Array.isArray(input) && Array.isArray(output))
    return input.flatMap((one, at) => unknownKeys(one, output[at], [...path, at]));
  if (!isRecord(input) || !isRecord(output)) return [];
  return Object.entries(input).flatMap(([key, value]): Finding[] => {
    if (Object.hasOwn(output, key)) return unknownKeys(value, output[key], [...path, key]);
    // Editors find the published JSON Schema by it; it says nothing about the set.
    if (value === undefined || (key === "$schema" && path.length === 0)) return [];
    const full = joinPath([...path, key]);
    return [
      {
        code: "set.unknownKey",
        severity: "warning",
        path: full,
        place: "",
        text: { vi: `không hiểu khóa “${full}”, bỏ qua`, en: `unknown key “${full}” is ignored` },
      },
    ];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One issue of the schema as a finding. */
function shapeFinding(issue: z.core.$ZodIssue, input: unknown): Finding[] {
  const value = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], input);
  const path = joinPath(issue.path);
  return [{ code: "set.shape", severity: "error", path, place: "", text: shapeWords(issue, value), blocking: true }];
}
