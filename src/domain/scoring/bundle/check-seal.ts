import { canonicalJson } from "../../text/canonical-json.ts";
import type { Text } from "../finding.ts";
import { type BundleFault, faultAt } from "./bundle-fault.ts";
import type { Bundle, BundleContent, BundleSeal } from "./bundle-model.ts";
import { compareRecords, type RecordDifference } from "./compare-records.ts";
import { describePlace } from "./describe-place.ts";
import { type Cryptography, fromBase64Url, toHex } from "./digest.ts";
import { findOtherRecords } from "./field-marks.ts";
import { openGoneNames } from "./gone-name.ts";
import { fingerprintOf, signedText } from "./seal.ts";

/**
 * Where something is gone or new since the content was sealed, as far as marks tell: then what else does not fit may
 * follow from it. Null: nowhere.
 */
export type Torn = "sets" | "elsewhere" | null;

interface SealCheck {
  readonly faults: BundleFault[];
  /** The fingerprint of the key that signed; null where anything was changed after it. */
  readonly signedBy: string | null;
  readonly torn: Torn;
}

/** Records named at most where their marks do not fit. */
const namedAtMost = 5;

/**
 * Whether content and marks are as they were sealed, and the seal is signed. The marks find the place of a change; where
 * the signed digest proves the content, they themselves are what was changed, and it is said of them alone.
 */
export function checkSeal({ content, marks, seal }: Bundle, cryptography: Cryptography): SealCheck {
  const digest = (value: unknown) => toHex(cryptography.sha256(canonicalJson(value)));
  const isWhole = digest(content) === seal.contentSha256;
  const areMarksSealed = digest(marks) === seal.marksSha256;
  const others = findOtherRecords(content, marks, cryptography.sha256);
  const signature = checkSignature(seal, cryptography);
  if (isWhole && signature.length === 0) {
    const said = areMarksSealed ? marksOfOther : marksChanged;
    const faults = areMarksSealed && others.length === 0 ? [] : [tellMarks(content, others, said)];
    return { faults, signedBy: faults.length === 0 ? seal.fingerprint : null, torn: null };
  }
  const differences = others.length === 0 ? [] : compareRecords(content, marks, cryptography.sha256);
  const nameGone = openGoneNames(content, cryptography.sha256);
  const faults = [
    ...differences.map((one) => tellChange(content, one, nameGone)),
    ...(!isWhole && differences.length === 0 ? [fault(contentOfOther)] : []),
    ...(areMarksSealed ? [] : [fault(marksChanged)]),
    ...signature,
  ];
  return { faults, signedBy: null, torn: findTorn(differences) };
}

function findTorn(differences: readonly RecordDifference[]): Torn {
  const torn = differences.filter(({ kind }) => kind === "gone" || kind === "added");
  if (torn.some(({ pointer }) => pointer.startsWith("/sets"))) return "sets";
  return torn.length > 0 ? "elsewhere" : null;
}

const contentOfOther: Text = {
  vi: "mã băm nội dung không khớp con dấu",
  en: "the digest of the content is not that of the seal",
};
const marksChanged: Text = {
  vi: "các dấu vị trí đã bị sửa sau khi ký",
  en: "the marks were changed after they were sealed",
};
const marksOfOther: Text = {
  vi: "các dấu vị trí không phải của nội dung này",
  en: "the marks are not those of this content",
};

const fault = (text: Text): BundleFault => ({ kind: "seal", pointer: "", text });

function checkSignature(seal: BundleSeal, { sha256, isSigned }: Cryptography): BundleFault[] {
  const [publicKey, signature] = [fromBase64Url(seal.publicKey), fromBase64Url(seal.signature)];
  const isNamed = publicKey?.length === 32 && fingerprintOf(publicKey, sha256) === seal.fingerprint;
  const holds = isNamed && signature !== undefined && isSigned(signedText(seal), signature, publicKey);
  return [
    ...(isNamed
      ? []
      : [
          fault({
            vi: "khóa công khai không khớp vân tay",
            en: "the public key does not have its fingerprint",
          }),
        ]),
    ...(holds ? [] : [fault({ vi: "chữ ký không đúng", en: "the signature does not hold" })]),
  ];
}

function tellMarks(content: BundleContent, records: readonly string[], { vi, en }: Text): BundleFault {
  const places = records.slice(0, namedAtMost).map((pointer) => describePlace(content, pointer));
  const where = (language: keyof Text) => places.map((place) => place[language]).join("; ");
  const more = records.length > namedAtMost ? "; …" : "";
  return fault({
    vi: `${vi}, nội dung thì nguyên vẹn${places.length > 0 ? ` (dấu của: ${where("vi")}${more})` : ""}`,
    en: `${en}, the content itself is whole${places.length > 0 ? ` (marks of: ${where("en")}${more})` : ""}`,
  });
}

const said: Readonly<Record<RecordDifference["kind"], Text>> = {
  changed: { vi: " đã bị sửa sau khi ký", en: " was changed after it was sealed" },
  added: { vi: " được thêm sau khi ký", en: " was added after it was sealed" },
  gone: { vi: " bị bỏ đi sau khi ký", en: " was removed after it was sealed" },
  reshaped: { vi: " thêm hoặc bớt trường sau khi ký", en: " has fields added or removed after it was sealed" },
  moved: { vi: " bị chuyển chỗ sau khi ký", en: " was moved to another place after it was sealed" },
  reordered: { vi: ": thứ tự bị đổi sau khi ký", en: ": the order was changed after it was sealed" },
};

function tellChange(
  content: BundleContent,
  difference: RecordDifference,
  nameGone: ReturnType<typeof openGoneNames>,
): BundleFault {
  const { kind, pointer } = difference;
  if (kind !== "gone") return faultAt(content, "changed", pointer, said[kind]);
  const place = nameGone(difference);
  const text = { vi: `${place.vi}${said.gone.vi}`, en: `${place.en}${said.gone.en}` };
  return { kind: "changed", pointer, text };
}
