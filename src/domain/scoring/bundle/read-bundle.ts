import { canonicalJson } from "../../text/canonical-json.ts";
import type { Text } from "../finding.ts";
import type { BundleFault } from "./bundle-fault.ts";
import { Bundle, BundleContent } from "./bundle-model.ts";
import { isDeeperThan } from "./is-deeper-than.ts";
import { tellNoJson, tooDeep } from "./tell-no-json.ts";
import { tellShape } from "./tell-shape.ts";

type Read =
  | { readonly ok: true; readonly bundle: Bundle; readonly faults: BundleFault[] }
  | { readonly ok: false; readonly faults: BundleFault[] };

/** Far more than the document of any set has. */
const depthAtMost = 100;

const knownFormats: ReadonlySet<string> = new Set(BundleContent.shape.format.options);

/**
 * A bundle out of its text. Not ok: it is none, or one of a later format. Faults beside a bundle: its text is another one
 * than the canonical text of just what the form of a bundle knows.
 */
export function readBundle(text: string): Read {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const { vi, en } = tellNoJson(text);
    return { ok: false, faults: [fault({ vi: `không phải JSON: ${vi}`, en: `no JSON: ${en}` })] };
  }
  if (isDeeperThan(json, depthAtMost)) return { ok: false, faults: [fault(tooDeep)] };
  const format = (json as { content?: { format?: unknown } } | null)?.content?.format;
  if (typeof format === "string" && !knownFormats.has(format) && format.startsWith("congtam.bundle/")) {
    const named = format.slice(0, 40);
    const newer = {
      vi: `dạng ${named}: cần bộ kiểm chứng mới hơn; tải verify.mjs trên trang công bố`,
      en: `form ${named}: needs a newer verifier; fetch verify.mjs from the page of the publication`,
    };
    return { ok: false, faults: [fault(newer, "/format")] };
  }
  const parsed = Bundle.safeParse(json);
  if (!parsed.success) return { ok: false, faults: tellShape(json, parsed.error.issues) };
  try {
    return { ok: true, bundle: parsed.data, faults: checkText(text, canonicalJson(parsed.data)) };
  } catch {
    return { ok: false, faults: [fault(tellUnstorable(text))] };
  }
}

/** What canonical JSON refuses: U+0000, and halves of signs, which only an escape can bring into a text. */
function tellUnstorable(text: string): Text {
  let at = 0;
  // A whole sign of two halves is passed over, as is a backslash that stands for itself.
  for (const { 1: sign = "", index } of text.matchAll(/\\(?:u(d[89ab]..\\ud[c-f]..|.{4})|.)/gi)) {
    if (!/^(?:0000|d[89a-f]..)$/i.test(sign)) continue;
    at = index + 1;
    break;
  }
  return {
    vi: `có ký tự không lưu được (${at > 0 ? `từ ký tự ${at}: ` : ""}U+0000 hoặc nửa ký tự); tải lại gói`,
    en: `a text has signs that cannot be stored (${at > 0 ? `from sign ${at}: ` : ""}U+0000 or half a sign); fetch the bundle again`,
  };
}

/**
 * The text is the canonical one of what was read: no blank, no second member of a name, no other order, and nothing that
 * reading passes over (as it does a member named `__proto__`), because the seal is checked of what was read.
 */
function checkText(text: string, canonical: string): BundleFault[] {
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
  return {
    vi: `${vi} ${at + 1} (${around}): tệp đã bị sửa hoặc được lưu lại bằng chương trình khác; tải lại tệp gốc`,
    en: `${en} ${at + 1} (${around}): it was changed, or another program has saved it; fetch the original again`,
  };
}

const fault = (text: Text, pointer = ""): BundleFault => ({ kind: "form", pointer, text });
