import { gzipSync } from "node:zlib";
import { publicContent } from "../domain/scoring/bundle/public-content.ts";
import { bundleText, sealBundle } from "../domain/scoring/bundle/seal.ts";
import { makeSigner } from "./bundle.fixture.ts";
import { mutate } from "./mutate-bundle.fixture.ts";
import { nodeCryptography } from "./node-cryptography.ts";
import { richPublications } from "./rich-bundles.fixture.ts";

const { sha256 } = nodeCryptography;
const signer = makeSigner();
const { first, second } = richPublications();
const bundle = sealBundle(first, signer, sha256);
const text = bundleText(bundle);
const open = publicContent(second, sha256);

/** The bundle as it is, by which files are told from sound ones. */
export const soundText = text;

const changed = (pointer: string, to: unknown) => JSON.stringify(mutate(bundle, pointer, () => to));
/** Sealed anew by somebody with a key of his own: only what it says can be wrong with it. */
const resealed = (pointer: string, to: unknown) =>
  bundleText(
    sealBundle(
      mutate(open, pointer, () => to),
      makeSigner(),
      sha256,
    ),
  );
const rule = "/sets/0/document/areas/0/criteria/0/rule";

/** Files that people hand to the verifier in place of a bundle, and what is said of each in Vietnamese. */
export const oddFiles: readonly [what: string, bytes: string | Buffer, said: string][] = [
  ["an empty file", "", "tệp trống; tải lại gói"],
  ["blanks alone", " \n\t\r\n ", "tệp trống"],
  ["bytes of zero", Buffer.alloc(300), "chỉ có byte 0"],
  ["a page saved instead", "<!DOCTYPE html><html lang=vi>", "đây là một trang web"],
  ["a page behind a blank line", "\n  <html></html>", "đây là một trang web"],
  ["a feed", '<?xml version="1.0"?><feed/>', "đây là một trang web hoặc tệp XML"],
  ["a bundle packed by gzip", gzipSync(text), "là tệp nén gzip; giải nén"],
  ["a ZIP", Buffer.from("504b0304140000000800", "hex"), "là tệp nén ZIP"],
  ["UTF-16 with its mark", Buffer.from(`\ufeff${text}`, "utf16le"), "ghi bằng mã UTF-16"],
  ["UTF-16 without a mark", Buffer.from(text, "utf16le"), "ghi bằng mã UTF-16"],
  ["UTF-16 the other way round", Buffer.from(text, "utf16le").swap16(), "ghi bằng mã UTF-16"],
  ["a mark of the order of bytes", `\ufeff${text}`, "dấu thứ tự byte (BOM)"],
  ["an old encoding", Buffer.from(text, "latin1"), "có byte không phải UTF-8"],
  ["a picture", Buffer.from("89504e470d0a1a0a0000000d", "hex"), "từ ký tự 1 không đúng cách viết JSON"],
  ["a program", "import fs from 'node:fs';", "từ ký tự 1 không đúng cách viết JSON"],
  ["a table", "unit,component,value\nSo Y te,1.1,4", "từ ký tự 1 không đúng cách viết JSON"],
  ["one sign", "{", "bị cắt giữa chừng sau ký tự 1;"],
  ["cut after a comma", text.slice(0, text.indexOf(",") + 1), `sau ký tự ${text.indexOf(",") + 1}; tải lại`],
  ["cut within a text", text.slice(0, text.indexOf("Sở") + 1), "bị cắt giữa chừng sau ký tự"],
  ["cut within an escape", '{"content":"\\u00', "bị cắt giữa chừng sau ký tự 16"],
  ["cut within a text of millions of signs", `{"content":"${"x".repeat(20_000_000)}`, "sau ký tự 20000012; tải lại"],
  ["cut within null", '{"content":nu', "bị cắt giữa chừng"],
  ["cut within a number", '{"content":1.', "bị cắt giữa chừng"],
  ["the last sign cut off", text.slice(0, -1), "bị cắt giữa chừng"],
  ["the first sign cut off", text.slice(1), "không đúng cách viết JSON"],
  ["a bundle twice", text + text, `từ ký tự ${text.length + 1} không đúng cách viết JSON`],
  ["words behind", `${text}xong`, "không đúng cách viết JSON"],
  ["a comma too many", text.replace("{", "{,"), 'từ ký tự 2 không đúng cách viết JSON (",'],
  ["single quotes", "{'content':{}}", "từ ký tự 2 không đúng cách viết JSON"],
  ["a line end within a text", '{"content":"a\nb"}', "không đúng cách viết JSON"],
  ["a list", "[]", "là tệp JSON khác"],
  ["null", "null", "là tệp JSON khác"],
  ["a number", "42", "là tệp JSON khác"],
  ["a text", '"goi"', "là tệp JSON khác"],
  ["another JSON", '{"round":{"id":"x"},"ranking":[]}', "là tệp JSON khác"],
  ["the content alone", JSON.stringify(first), "là tệp JSON khác"],
  ["lists within lists", "[".repeat(200_000) + "]".repeat(200_000), "lồng nhau quá sâu"],
  ["lists without an end", "[".repeat(200_000), "bị cắt giữa chừng sau ký tự 200000"],
  ["a document too deep", changed("/content/sets/0/document/x", deep(5000)), "lồng nhau quá sâu"],
  ["half a sign", text.replace('"Sở Y tế"', '"\\ud800"'), "có ký tự không lưu được (từ ký tự"],
  [
    "half a sign behind whole ones",
    JSON.stringify(bundle).replace('"Sở Y tế"', '"\\\\u0000 \\ud83d\\ude00 \\ud800"'),
    `(từ ký tự ${JSON.stringify(bundle).indexOf('"Sở Y tế"') + 23}: `,
  ],
  ["a sign of zero", text.replace('"Sở Y tế"', '"\\u0000"'), "có ký tự không lưu được (từ ký tự"],
  ["a later format", text.replace("congtam.bundle/2", "congtam.bundle/9"), "cần bộ kiểm chứng mới hơn; tải verify.mjs"],
  ["another format", text.replace("congtam.bundle/2", "khac/1"), "dạng tệp (/format): giá trị"],
  ["saved by an editor", JSON.stringify(bundle, null, 2), "được lưu lại bằng chương trình khác; tải lại tệp gốc"],
  ["no seal", changed("/seal", undefined), "con dấu (/seal): thiếu giá trị bắt buộc"],
  ["no units", changed("/content/units", undefined), "đơn vị (/units): thiếu"],
  ["units as a text", changed("/content/units", "none"), "phải là danh sách"],
  [
    "a number for points",
    changed("/content/units/0/result/points", 4),
    "› điểm in ra (/units/0/result/points): giá trị 4",
  ],
  [
    "a comma in points",
    changed("/content/units/0/result/points", "4,5"),
    'giá trị "4,5" không đúng; phải là số như 12 hoặc 1.35',
  ],
  ["points as a word", changed("/content/units/0/result/points", "bốn"), "phải là số như 12 hoặc 1.35"],
  ["exact points as a word", changed("/content/units/0/result/pointsExact", "a/b"), "số nguyên hoặc phân số như 4/3"],
  [
    "a year of zeros",
    changed("/content/round/year", "0025"),
    'năm (/round/year): giá trị "0025" không đúng; phải là số nguyên từ 1',
  ],
  ["a day that is none", changed("/content/round/day", "2025-02-30"), "phải là một ngày có thật"],
  ["an instant that is none", changed("/content/publication/publishedAt", "hôm qua"), "phải là thời điểm như"],
  ["an identifier that is none", changed("/content/round/id", "x"), "mã định danh"],
  ["a digest too short", changed("/seal/contentSha256", "abc"), "phải là 64 chữ số 0-9, a-f"],
  ["a signature in other signs", changed("/seal/signature", "a+b="), "phải là chữ cái không dấu"],
  [
    "another algorithm",
    changed("/seal/algorithm", "RSA"),
    'thuật toán ký (/seal/algorithm): giá trị "RSA" không đúng; phải là một trong: Ed25519',
  ],
  ["a key of wrong length", changed("/seal/publicKey", "abcd"), "khóa công khai không khớp vân tay"],
  ["a signature of wrong length", changed("/seal/signature", "abcd"), "chữ ký không đúng"],
  ["a member that no bundle has", changed("/content/units/0/mới", "1"), "có phần không gói nào có: “mới”"],
  [
    "a name that every object has",
    resealed("/publication/amends/differences/0/field", "constructor"),
    ", constructor (/publication/amends/differences/0)",
  ],
  [
    "an empty name",
    changed("/content/units/0/nameVi", ""),
    'tên (/units/0/nameVi): giá trị "" không đúng; không được để trống',
  ],
  [
    "marks that are none",
    changed("/marks/~1units~10", 7),
    "dấu vị trí › đơn vị Sở Y tế (/marks/~1units~10): giá trị 7",
  ],
  ["a stage that is none", changed("/content/units/1/lines/1/columns/0/stage", "x"), "phải là một trong: forecast"],
  [
    "a column of the wrong shape",
    changed("/content/units/1/lines/1/columns/1/seat", "3"),
    "đơn vị Sở Tư pháp › tiêu chí 1.2 › cột Hội đồng › người thẩm định thứ mấy",
  ],
  ["points divided by zero", resealed("/units/1/lines/1/column/points", "1/0"), "tính lại được thiếu hoặc sai số liệu"],
  [
    "a set that is not there",
    resealed("/blocks/0/set/version", "7"),
    "khối Khối so › bộ tiêu chí (/blocks/0/set): không chấm được",
  ],
  [
    "a set of the wrong shape",
    resealed("/sets/0/document/areas/0/criteria/1/max", true),
    "bộ tiêu chí nho › Lĩnh vực 1 › Tiêu chí 1.2 › điểm tối đa (/sets/0/document/areas/0/criteria/1/max): không chấm được",
  ],
  [
    "a formula that is none",
    resealed(rule, { kind: "formula", expression: "1 + )", variables: ["a"] }),
    "bộ tiêu chí nho › Lĩnh vực 1 › Tiêu chí 1.1 › quy tắc chấm điểm › biểu thức",
  ],
  ["a document that is none", resealed("/sets/0/document", {}), "không chấm được theo bộ tiêu chí này"],
  [
    "classes of no sense",
    resealed("/blocks/0/classes", []),
    "xếp loại (/units/0/result/className): trong gói ghi Khá, tính lại được (trống)",
  ],
  [
    "a component left out",
    resealed("/units/1/lines", open.units[1]?.lines.slice(1)),
    "thiếu tiêu chí 1.1, tính lại được",
  ],
];

function deep(depth: number): unknown {
  let value: unknown = "x";
  for (let at = 0; at < depth; at += 1) value = { x: value };
  return value;
}
