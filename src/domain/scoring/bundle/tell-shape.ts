import type { z } from "zod";
import type { Text } from "../finding.ts";
import { shapeWords } from "../shape-words.ts";
import { type BundleFault, faultAt } from "./bundle-fault.ts";
import { type TextForm, textForms } from "./text-forms.ts";

/** Places told at most: what is no bundle at all has thousands. */
const toldAtMost = 20;
/** Members that no bundle has, named at most, and signs of each. */
const namedAtMost = 5;
const signsAtMost = 40;

/** What is not as the form of a bundle has it, each place in words. */
export function tellShape(json: unknown, issues: readonly z.core.$ZodIssue[]): BundleFault[] {
  if (!isLikeBundle(json)) return [{ kind: "form", pointer: "", text: noBundle }];
  return issues.slice(0, toldAtMost).map((issue) => {
    const [first, ...rest] = issue.path;
    const steps = first === "content" && rest.length > 0 ? rest : issue.path;
    const pointer = steps.map((step) => `/${escapeStep(String(step))}`).join("");
    const { vi, en } = wordsOf(issue, valueAt(json, issue.path));
    return faultAt((json as { content?: unknown }).content, "form", pointer, { vi: `: ${vi}`, en: `: ${en}` });
  });
}

/** Whether anything of a value is of a bundle, so that its faults are worth telling one by one. */
function isLikeBundle(json: unknown): boolean {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return false;
  return ["content", "marks", "seal"].some((name) => Object.hasOwn(json, name));
}

const noBundle: Text = {
  vi: "là tệp JSON khác, không phải gói của một lần công bố; trên trang công bố bấm vào liên kết của gói để tải",
  en: "is another JSON file, not the bundle of a publication; fetch it by the link of the bundle on the page of the publication",
};

const escapeStep = (step: string): string => step.replaceAll("~", "~0").replaceAll("/", "~1");

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | null | undefined)?.[step], json);

const byPattern: ReadonlyMap<string, TextForm> = new Map(
  Object.values(textForms).map((form) => [String(form.pattern), form]),
);

const byFormat: Readonly<Record<string, Text>> = {
  uuid: { vi: "mã định danh 32 chữ số 0-9, a-f có gạch nối (UUID)", en: "an identifier of 32 digits 0-9, a-f (UUID)" },
  datetime: { vi: "thời điểm như 2026-01-20T03:00:00.000Z", en: "an instant such as 2026-01-20T03:00:00.000Z" },
};
const day: Text = { vi: "một ngày có thật, viết như 2026-01-20", en: "a real day, written as 2026-01-20" };

function wordsOf(issue: z.core.$ZodIssue, value: unknown): Text {
  if (issue.code === "unrecognized_keys") {
    const named = issue.keys.slice(0, namedAtMost).map((key) => `“${key.slice(0, signsAtMost)}”`);
    const list = `${named.join(", ")}${issue.keys.length > namedAtMost ? ", …" : ""}`;
    return { vi: `có phần không gói nào có: ${list}`, en: `it has what no bundle has: ${list}` };
  }
  if (value === undefined || typeof value !== "string") return shapeWords(issue, value);
  const need = needOf(issue);
  if (need === undefined) return shapeWords(issue, value);
  const shown = JSON.stringify(value.length > signsAtMost ? `${value.slice(0, signsAtMost)}…` : value);
  return { vi: `giá trị ${shown} không đúng; phải là ${need.vi}`, en: `${shown} does not fit; it must be ${need.en}` };
}

function needOf(issue: z.core.$ZodIssue): Text | undefined {
  if (issue.code === "custom") return day;
  if (issue.code !== "invalid_format") return undefined;
  return byPattern.get(String(issue.pattern))?.words ?? byFormat[issue.format];
}
