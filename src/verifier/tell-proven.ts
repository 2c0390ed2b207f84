import type { Text } from "../domain/scoring/finding.ts";

interface Proven {
  readonly verdict: "sound" | "unknownKey";
  /** Of several bundles those that no known key signed. */
  readonly strangers: readonly string[];
  /** Whether keys were named by whom the bundles may be signed. */
  readonly areKeysNamed: boolean;
}

/** The end of a report without faults: who signed, and of several bundles which ones somebody else did. */
export function tellProven({ verdict, strangers, areKeysNamed }: Proven): Text {
  if (verdict === "sound") return sound;
  const names = strangers.length === 0 ? undefined : strangers.join(", ");
  return areKeysNamed ? otherKey(names) : unknownKey(names);
}

const sound: Text = {
  vi: "KẾT LUẬN: gói nguyên vẹn, tính lại đúng từng số, ký bằng khóa đã biết.",
  en: "RESULT: the bundle is whole, every figure is computed anew alike, and the key that signed is known.",
};

const proven: Text = {
  vi: "KẾT LUẬN: gói nguyên vẹn, tính lại đúng từng số",
  en: "RESULT: the bundle is whole and every figure is computed anew alike",
};

const unknownKey = (names: string | undefined): Text => ({
  vi: `${proven.vi}, nhưng ${names === undefined ? "" : `${names} `}ký bằng khóa chưa biết. So vân tay ở trên với vân tay tỉnh đã công bố, rồi chạy lại với --key VÂN-TAY.`,
  en: `${proven.en}, but ${names ?? "it"} ${be(names)} signed by an unknown key. Compare the fingerprint above with the one the province has made public, then run again with --key FINGERPRINT.`,
});

/** The bundle is sound, but none of the keys that were named signed it. */
const otherKey = (names: string | undefined): Text => ({
  vi: `${proven.vi}, nhưng ${names === undefined ? "" : `${names} `}KHÔNG ký bằng khóa đã nêu sau --key. Xem lại vân tay tỉnh đã công bố; nếu đúng như đã nêu thì ${names ?? "gói này"} không phải của tỉnh.`,
  en: `${proven.en}, but ${names ?? "it"} ${be(names)} NOT signed by a key named after --key. Look at the fingerprint the province has made public; if it is the named one, ${names ?? "this bundle"} ${be(names)} not the province's.`,
});

const be = (names: string | undefined): string => (names?.includes(", ") ? "are" : "is");
