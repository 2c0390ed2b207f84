import { describe, expect, it } from "vitest";
import { findFalseKey, readWords } from "./key-words.ts";
import { UnreadableFile } from "./read-given.ts";
import { verifyFiles } from "./verify-files.ts";

const digits = "0123456789abcdef".repeat(4);
const groups = digits.match(/.{8}/g) ?? [];

describe("words after --key", () => {
  it("join to one fingerprint where it was pasted in groups", () => {
    const [first = "", ...rest] = groups;
    expect(readWords(["goi.json", ...rest], [first])).toEqual({ files: ["goi.json"], keys: [digits] });
    expect(readWords([...rest, "goi.json"], [first.toUpperCase()])).toEqual({ files: ["goi.json"], keys: [digits] });
    expect(readWords(["goi.json"], groups)).toEqual({ files: ["goi.json"], keys: [digits] });
    expect(readWords(["goi.json"], [groups.join(" ")])).toEqual({ files: ["goi.json"], keys: [digits] });
  });

  it("leave several whole keys apart, and a file a file", () => {
    const other = "f".repeat(64);
    expect(readWords(["a.json"], [digits, other])).toEqual({ files: ["a.json"], keys: [digits, other] });
    expect(readWords(["deadbeef"], [digits])).toEqual({ files: ["deadbeef"], keys: [digits] });
    expect(readWords([], [digits, "goi.json"])).toEqual({ files: ["goi.json"], keys: [digits] });
  });
});

it("what is no fingerprint is told, not taken for a stranger's", () => {
  expect(findFalseKey([digits])).toBeUndefined();
  expect(findFalseKey([digits, "abc"])?.vi).toBe(
    "“abc” sau --key không phải vân tay: vân tay có 64 chữ số 0-9, a-f, ở đây có 3.",
  );
});

it("a word that stands for the fingerprint is told to be one, not looked for as a file", () => {
  for (const word of ["VÂN-TAY", "FINGERPRINT"]) {
    const { files, keys } = readWords(["goi.json"], [word]);
    expect([files, keys]).toEqual([["goi.json"], [word]]);
    expect(findFalseKey(keys)?.vi).toContain(`“${word}” sau --key không phải vân tay: ghi vào đó 64 chữ số`);
  }
  expect(readWords([], ["goi.json"])).toEqual({ files: ["goi.json"], keys: [] });
});

it("a file that is not there is told in words", async () => {
  const error = await verifyFiles(["khong-co.json"]).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(UnreadableFile);
  expect((error as UnreadableFile).text.vi).toBe("Không có tệp khong-co.json. Kiểm tra lại tên và thư mục.");
});
