import { expect, test } from "vitest";
import { printSize } from "./print-size.ts";

test.each([
  [1, "1 kB"],
  [123_456, "123 kB"],
  [999_400, "999 kB"],
  [1_000_000, "1 MB"],
  [1_250_000, "1,3 MB"],
])("%d bytes are %s", (bytes, text) => {
  expect(printSize(bytes, "vi")).toBe(text);
});
