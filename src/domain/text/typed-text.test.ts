import { expect, it } from "vitest";
import { plainText, typedLine, typedText } from "./typed-text.ts";

it("takes signs that turn the writing and control signs out of a line, and nothing else", () => {
  const line = typedLine().min(1).max(60);
  expect(line.parse(" TL a\u202efdp.exe\u2069 ")).toBe("TL afdp.exe");
  expect(line.parse("\u200fBáo\u0007 cáo\u200e\r\nsố 2")).toBe("Báo cáo số 2");
  expect(line.parse("Gia đình 👨‍👩‍👧 Đổi mới ❤️")).toBe("Gia đình 👨‍👩‍👧 Đổi mới ❤️");
  expect(line.safeParse("\u202e\u2066").success).toBe(false);
});

it("keeps the lines of a longer text", () => {
  expect(typedText().parse(" Một\u2028hai\n\tba\u001b\u202d ")).toBe("Một\nhai\n\tba");
  expect(plainText("Nguyễn Thị Hoà")).toBe("Nguyễn Thị Hoà");
});
