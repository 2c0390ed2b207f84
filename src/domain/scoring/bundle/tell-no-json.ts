import { jsonFaultAt, stringEnd } from "../../text/find-json-fault.ts";
import type { Text } from "../finding.ts";

/** Signs of the text that are shown at most. */
const shownAtMost = 20;

/** Why a text that JSON.parse refuses is no bundle, in words of our own, and what to do. */
export function tellNoJson(text: string): Text {
  if (text.trim() === "") return { vi: "tệp trống; tải lại gói", en: "the file is empty; fetch the bundle again" };
  if (/^\0+$/.test(text))
    return {
      vi: "tệp chỉ có byte 0, tức là lưu hỏng; tải lại gói",
      en: "the file has nothing but bytes of zero, it was saved badly; fetch the bundle again",
    };
  if (text.startsWith("\ufeff"))
    return {
      vi: "đầu tệp có dấu thứ tự byte (BOM), do tệp đã được lưu lại bằng chương trình khác; tải lại tệp gốc",
      en: "the file begins with a byte order mark (BOM): another program has saved it; fetch the original again",
    };
  if (/^\s*</.test(text))
    return {
      vi: "đây là một trang web hoặc tệp XML, không phải gói; trên trang công bố bấm vào liên kết của gói (.json) để tải",
      en: "this is a web page or an XML file, not a bundle; fetch it by the link of the bundle (.json) on the page of the publication",
    };
  const at = jsonFaultAt(text);
  if (at === undefined) return tooDeep;
  if (isCut(text, at))
    return {
      vi: `tệp bị cắt giữa chừng sau ký tự ${text.length}; tải lại gói`,
      en: `the file is cut off behind sign ${text.length}; fetch the bundle again`,
    };
  const near = JSON.stringify(text.slice(at, at + shownAtMost));
  return {
    vi: `từ ký tự ${at + 1} không đúng cách viết JSON (${near}): tệp đã bị sửa, hoặc không phải gói; tải lại gói`,
    en: `from sign ${at + 1} it is not written as JSON is (${near}): the file was changed, or is no bundle; fetch the bundle again`,
  };
}

/** Members within members beyond what any bundle has. */
export const tooDeep: Text = {
  vi: "các phần lồng nhau quá sâu, không gói nào như vậy; tải lại gói",
  en: "its parts lie within each other deeper than in any bundle; fetch the bundle again",
};

/** Whether the text would go on: it ends where more was to come, within a text or within a word. */
function isCut(text: string, at: number): boolean {
  const rest = text.slice(at);
  if (at === 0 && !rest.startsWith("{")) return false;
  if (rest.startsWith('"')) return stringEnd(text, at) === "cut";
  return (
    ["true", "false", "null"].some((word) => word.startsWith(rest)) ||
    /^(-?|-?\d+\.|-?\d+(\.\d+)?[eE][+-]?)$/.test(rest)
  );
}
