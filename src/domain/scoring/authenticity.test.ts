import { expect, test } from "vitest";
import { authenticityWords } from "./authenticity.ts";

test("the whole mark is in the language of the reader, what people wrote themselves as they did", () => {
  const shipped = "real header, area level only; published maxima add to 99.55";
  expect(authenticityWords(shipped, "vi")).toBe(
    "Theo nguồn thật, chưa đủ: phần đầu thật, chỉ có lĩnh vực; các điểm tối đa đã công bố cộng lại được 99,55",
  );
  expect(authenticityWords(shipped, "en")).toMatch(/^From a real source, incomplete: header, area level only/);
  expect(authenticityWords("reconstructed", "vi")).toBe("Dựng lại");
  expect(authenticityWords("theo Quyết định 1/QĐ-UBND", "en")).toBe("theo Quyết định 1/QĐ-UBND");
});
