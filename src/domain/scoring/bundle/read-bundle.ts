import type { z } from "zod";
import vietnamese from "zod/v4/locales/vi.js";
import { canonicalJson } from "../../text/canonical-json.ts";
import type { Text } from "../finding.ts";
import { type BundleFault, faultAt } from "./bundle-fault.ts";
import { Bundle, BundleContent } from "./bundle-model.ts";

type Read =
  | { readonly ok: true; readonly bundle: Bundle; readonly faults: BundleFault[] }
  | { readonly ok: false; readonly faults: BundleFault[] };

const knownFormats: ReadonlySet<string> = new Set(BundleContent.shape.format.options);

/**
 * A bundle out of its text. Not ok: it is none, or one of a later format. Faults beside a bundle: its text is another one
 * than the canonical text of just what the form of a bundle knows.
 */
export function readBundle(text: string): Read {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const reason = (error as Error).message;
    return { ok: false, faults: [fault({ vi: `không phải JSON: ${reason}`, en: `no JSON: ${reason}` })] };
  }
  const format = (json as { content?: { format?: unknown } } | null)?.content?.format;
  if (typeof format === "string" && !knownFormats.has(format) && format.startsWith("congtam.bundle/")) {
    const newer = { vi: `dạng ${format}: cần bộ kiểm chứng mới hơn`, en: `form ${format}: needs a newer verifier` };
    return { ok: false, faults: [fault(newer, "/format")] };
  }
  const parsed = Bundle.safeParse(json);
  if (!parsed.success) return { ok: false, faults: describeShape(json, parsed.error.issues) };
  return { ok: true, bundle: parsed.data, faults: checkText(text, parsed.data) };
}

/** What is not as the form of a bundle has it, in both languages, twenty places at most. */
function describeShape(json: unknown, issues: readonly z.core.$ZodIssue[]): BundleFault[] {
  const inVietnamese = Bundle.safeParse(json, { error: vietnamese().localeError }).error?.issues ?? [];
  return issues.slice(0, 20).map((issue, at) => {
    const pointer = issue.path.map((step) => `/${String(step)}`).join("");
    const inside = pointer.startsWith("/content/") ? pointer.slice("/content".length) : pointer;
    const vi = inVietnamese[at]?.message ?? issue.message;
    const text = { vi: `: sai dạng (${vi})`, en: `: wrong shape (${issue.message})` };
    return faultAt((json as { content?: unknown } | null)?.content, "form", inside, text);
  });
}

/**
 * The text is the canonical one of what was read: no blank, no second member of a name, no other order, and nothing that
 * reading passes over (as it does a member named `__proto__`), because the seal is checked of what was read.
 */
function checkText(text: string, bundle: Bundle): BundleFault[] {
  let canonical = "";
  try {
    canonical = canonicalJson(bundle);
  } catch {
    return [fault({ vi: "có ký tự không hợp lệ trong văn bản", en: "a text has signs that are not allowed" })];
  }
  if (text !== canonical)
    return [
      fault(
        tellSign(text, canonical, {
          vi: "không phải JSON chuẩn tắc của một gói từ ký tự",
          en: "not canonical JSON of a bundle from sign",
        }),
      ),
    ];
  const composed = text.normalize("NFC");
  if (text === composed) return [];
  return [
    fault(
      tellSign(text, composed, { vi: "chữ không ở dạng NFC từ ký tự", en: "a text is not composed (NFC) at sign" }),
    ),
  ];
}

function tellSign(text: string, right: string, { vi, en }: Text): Text {
  let at = 0;
  while (text[at] === right[at] && at < right.length) at += 1;
  const around = JSON.stringify(text.slice(Math.max(0, at - 20), at + 20));
  return { vi: `${vi} ${at + 1}: ${around}`, en: `${en} ${at + 1}: ${around}` };
}

const fault = (text: Text, pointer = ""): BundleFault => ({ kind: "form", pointer, text });
