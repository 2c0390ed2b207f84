import type { Text } from "../domain/scoring/finding.ts";

interface Foreign {
  readonly starts: readonly (readonly number[])[];
  readonly text: Text;
}

const foreign: readonly Foreign[] = [
  {
    starts: [[0x1f, 0x8b]],
    text: {
      vi: "là tệp nén gzip; giải nén rồi kiểm chứng tệp JSON bên trong",
      en: "is compressed by gzip; unpack it, then verify the JSON file within",
    },
  },
  {
    // "PK": ZIP, and with it DOCX and XLSX.
    starts: [[0x50, 0x4b, 0x03, 0x04]],
    text: {
      vi: "là tệp nén ZIP hoặc tệp Word, Excel, không phải gói; nếu là ZIP thì giải nén rồi kiểm chứng tệp JSON bên trong; quyết định thì nêu tệp PDF đã ký",
      en: "is a ZIP, Word or Excel file, not a bundle; unpack a ZIP, then verify the JSON file within; of a decision name the signed PDF",
    },
  },
  {
    // The mark of the order of bytes, or "{" as two bytes without it.
    starts: [
      [0xff, 0xfe],
      [0xfe, 0xff],
      [0x7b, 0x00],
      [0x00, 0x7b],
    ],
    text: {
      vi: "ghi bằng mã UTF-16, do tệp đã được lưu lại bằng chương trình khác; tải lại tệp gốc (UTF-8)",
      en: "is written as UTF-16: another program has saved it; fetch the original again (UTF-8)",
    },
  },
];

/** What bytes are that begin as those of no bundle do; undefined where they may be one. */
export function nameForeign(bytes: Uint8Array): Text | undefined {
  return foreign.find(({ starts }) => starts.some((start) => start.every((byte, at) => bytes[at] === byte)))?.text;
}
