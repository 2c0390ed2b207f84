import type { z } from "zod";
import vietnamese from "zod/v4/locales/vi.js";
import { canonicalJson } from "../../text/canonical-json.ts";
import type { Text } from "../finding.ts";
import { Bundle, type BundleContent, bundleFormat } from "./bundle-model.ts";
import { describePlace } from "./describe-place.ts";
import { type Cryptography, fromBase64Url, toHex } from "./digest.ts";
import { compareMarks, type MarkDifference } from "./field-marks.ts";
import { proveLine } from "./public-content.ts";
import { type RecomputedUnit, recompute, UnusableSet } from "./recompute.ts";
import { fingerprintOf, signedText } from "./seal.ts";

/** What is wrong with a bundle, and where. */
export interface BundleFault {
  readonly kind: "form" | "changed" | "recomputed" | "seal";
  /** JSON pointer into the content; empty for the bundle as a whole. */
  readonly pointer: string;
  readonly text: Text;
}

export interface Verification {
  readonly faults: readonly BundleFault[];
  /** The fingerprint of the key that signed; null where the signature does not hold. */
  readonly signedBy: string | null;
  readonly content: BundleContent | null;
  /** Units and components whose result was computed anew. */
  readonly recomputed: { readonly units: number; readonly components: number };
}

/**
 * Checks the text of a bundle against itself: that it is the one canonical text, that every field is as it was sealed,
 * that the seal is signed, and that sets and columns give exactly the results it tells. Whether the key is that of the
 * province is for the caller to know.
 */
export function verifyBundle(text: string, cryptography: Cryptography): Verification {
  const nothing = { signedBy: null, content: null, recomputed: { units: 0, components: 0 } };
  const read = readBundle(text);
  if (!read.ok) return { ...nothing, faults: read.faults };
  const { bundle } = read;
  const { content } = bundle;
  const changes = compareMarks(content, bundle.marks, cryptography.sha256).map((one) => tellChange(content, one));
  const sealed = checkSeal(bundle, changes.length > 0, cryptography);
  const computed = checkResults(content);
  return {
    faults: [...read.faults, ...changes, ...sealed.faults, ...checkProofs(content, cryptography), ...computed.faults],
    signedBy: sealed.signedBy,
    content,
    recomputed: computed.recomputed,
  };
}

type Read = { ok: true; bundle: Bundle; faults: BundleFault[] } | { ok: false; faults: BundleFault[] };

function readBundle(text: string): Read {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const reason = (error as Error).message;
    return { ok: false, faults: [form("", `không phải JSON: ${reason}`, `no JSON: ${reason}`)] };
  }
  const format = (json as { content?: { format?: unknown } } | null)?.content?.format;
  if (typeof format === "string" && format !== bundleFormat && format.startsWith("congtam.bundle/"))
    return {
      ok: false,
      faults: [form("/format", `dạng ${format}: cần bộ kiểm chứng mới hơn`, `form ${format}: needs a newer verifier`)],
    };
  const parsed = Bundle.safeParse(json);
  if (!parsed.success) return { ok: false, faults: describeShape(json, parsed.error.issues) };
  return { ok: true, bundle: parsed.data, faults: checkText(text, json) };
}

/** What is not as the form of a bundle has it, in both languages, twenty places at most. */
function describeShape(json: unknown, issues: readonly z.core.$ZodIssue[]): BundleFault[] {
  const inVietnamese = Bundle.safeParse(json, { error: vietnamese().localeError }).error?.issues ?? [];
  return issues.slice(0, 20).map((issue, at) => {
    const pointer = issue.path.map((step) => `/${String(step)}`).join("");
    const inside = pointer.startsWith("/content/") ? pointer.slice("/content".length) : pointer;
    const place = describePlace((json as { content?: unknown } | null)?.content, inside);
    const vi = inVietnamese[at]?.message ?? issue.message;
    return form(inside, `${place.vi}: sai dạng (${vi})`, `${place.en}: wrong shape (${issue.message})`);
  });
}

/** The bytes are canonical: no blank, no second member of a name, no other order. */
function checkText(text: string, json: unknown): BundleFault[] {
  let canonical = "";
  try {
    canonical = canonicalJson(json);
  } catch {
    return [form("", "có ký tự không hợp lệ trong văn bản", "a text has signs that are not allowed")];
  }
  if (text === canonical && text === text.normalize("NFC")) return [];
  let at = 0;
  while (text[at] === canonical[at] && at < canonical.length) at += 1;
  const around = JSON.stringify(text.slice(Math.max(0, at - 20), at + 20));
  return [
    form(
      "",
      `không phải JSON chuẩn tắc từ ký tự ${at + 1}: ${around}`,
      `not canonical JSON from sign ${at + 1}: ${around}`,
    ),
  ];
}

function form(pointer: string, vi: string, en: string): BundleFault {
  return { kind: "form", pointer, text: { vi, en } };
}

function tellChange(content: BundleContent, { pointer, kind }: MarkDifference): BundleFault {
  const place = describePlace(content, pointer);
  const said: Record<MarkDifference["kind"], Text> = {
    changed: { vi: "đã bị sửa sau khi ký", en: "was changed after it was sealed" },
    added: { vi: "được thêm sau khi ký", en: "was added after it was sealed" },
    removed: { vi: "bị bỏ đi sau khi ký", en: "was removed after it was sealed" },
    reshaped: { vi: "thêm hoặc bớt trường sau khi ký", en: "has fields added or removed after it was sealed" },
  };
  return {
    kind: "changed",
    pointer,
    text: { vi: `${place.vi} ${said[kind].vi}`, en: `${place.en} ${said[kind].en}` },
  };
}

function checkSeal(bundle: Bundle, isChanged: boolean, cryptography: Cryptography) {
  const { content, marks, seal } = bundle;
  const fault = (vi: string, en: string): BundleFault => ({ kind: "seal", pointer: "", text: { vi, en } });
  const digest = (value: unknown) => toHex(cryptography.sha256(canonicalJson(value)));
  const faults: BundleFault[] = [];
  if (digest(content) !== seal.contentSha256 && !isChanged)
    faults.push(fault("mã băm nội dung không khớp con dấu", "the digest of the content is not that of the seal"));
  if (digest(marks) !== seal.marksSha256)
    faults.push(fault("các dấu vị trí đã bị sửa sau khi ký", "the marks were changed after they were sealed"));
  const [publicKey, signature] = [fromBase64Url(seal.publicKey), fromBase64Url(seal.signature)];
  const isKnown = publicKey?.length === 32 && fingerprintOf(publicKey, cryptography.sha256) === seal.fingerprint;
  if (!isKnown) faults.push(fault("khóa công khai không khớp vân tay", "the public key does not have its fingerprint"));
  const holds =
    isKnown && signature !== undefined && cryptography.isSigned(signedText(seal), signature, publicKey as Uint8Array);
  if (!holds) faults.push(fault("chữ ký không đúng", "the signature does not hold"));
  return { faults, signedBy: holds && faults.length === 0 && !isChanged ? seal.fingerprint : null };
}

/** Columns of the full form are those that the public one proves. */
function checkProofs(content: BundleContent, { sha256 }: Cryptography): BundleFault[] {
  if (content.form === "public") return [];
  return content.units.flatMap((unit, unitAt) =>
    unit.lines.flatMap((line, lineAt): BundleFault[] => {
      if (line.salt !== undefined && proveLine(line.salt, line.columns, sha256) === line.proof) return [];
      const pointer = `/units/${unitAt}/lines/${lineAt}/columns`;
      const place = describePlace(content, pointer);
      const text = {
        vi: `${place.vi} không khớp dấu chứng minh`,
        en: `${place.en} are not those of the proof`,
      };
      return [{ kind: "changed", pointer, text }];
    }),
  );
}

function checkResults(content: BundleContent): Pick<Verification, "recomputed"> & { faults: BundleFault[] } {
  let units: Map<string, RecomputedUnit>;
  try {
    units = recompute(content);
  } catch (error) {
    if (!(error instanceof UnusableSet)) throw error;
    const text = {
      vi: `không chấm được theo bộ tiêu chí ${error.message}`,
      en: `the set ${error.message} cannot be scored`,
    };
    return { faults: [{ kind: "recomputed", pointer: "/sets", text }], recomputed: { units: 0, components: 0 } };
  }
  const faults: BundleFault[] = [];
  let components = 0;
  content.units.forEach((unit, unitAt) => {
    const own = units.get(unit.id);
    faults.push(...compare(content, `/units/${unitAt}/result`, unit.result, own?.result));
    const told = new Set(unit.lines.map((line) => line.component));
    for (const [code, counted] of own?.components ?? []) {
      components += 1;
      if (!told.has(code)) faults.push(...compare(content, `/units/${unitAt}/lines/${code}`, {}, counted));
    }
    unit.lines.forEach(({ component, result }, lineAt) => {
      const counted = own?.components.get(component);
      faults.push(...compare(content, `/units/${unitAt}/lines/${lineAt}/result`, result ?? {}, counted ?? {}));
    });
  });
  return { faults, recomputed: { units: units.size, components } };
}

function compare(content: BundleContent, pointer: string, told: object, counted: object = {}): BundleFault[] {
  return Object.keys({ ...told, ...counted }).flatMap((field): BundleFault[] => {
    const [stands, gives] = [told, counted].map((one) => (one as Record<string, string | null>)[field] ?? null);
    if (stands === gives) return [];
    const place = describePlace(content, `${pointer}/${field}`);
    const text = {
      vi: `${place.vi}: trong gói ghi ${stands ?? "(trống)"}, tính lại được ${gives ?? "(trống)"}`,
      en: `${place.en}: the bundle says ${stands ?? "(nothing)"}, computed anew it is ${gives ?? "(nothing)"}`,
    };
    return [{ kind: "recomputed", pointer: `${pointer}/${field}`, text }];
  });
}
