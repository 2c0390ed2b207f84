const words: Readonly<Record<string, "true" | "false">> = {
  true: "true",
  "1": "true",
  yes: "true",
  có: "true",
  false: "false",
  "0": "false",
  no: "false",
  không: "false",
};

/** A stored yes or no in any of the words a table may use; null for none and for anything else. */
export function readYesNo(value: string | null): "true" | "false" | null {
  return words[(value ?? "").normalize("NFC").trim().toLowerCase()] ?? null;
}
