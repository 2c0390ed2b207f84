import type { Content } from "pdfmake/interfaces.js";
import { expect, it } from "vitest";
import { keepTogether } from "./keep-together.ts";

const signatures: Content = { table: { body: [[{ text: "Nơi nhận" }, { text: "Chủ tịch" }]] } };
const words = (text: string, headlineLevel?: number): Content => ({ text, ...(headlineLevel && { headlineLevel }) });

it("makes one block of the signatures and the paragraphs that lead to them", () => {
  const [first, block] = keepTogether([words("một"), words("hai", 1), words("", 1), signatures]);
  expect(first).toEqual({ text: "một" });
  expect(block).toMatchObject({ unbreakable: true, stack: [{ text: "hai" }, { text: "" }, signatures] });
  expect(JSON.stringify(block)).not.toContain("headlineLevel");
});

it.each([
  ["would run out of a page", words("a ".repeat(2000), 1), signatures],
  ["begins a page", { text: "hai", headlineLevel: 1, pageBreak: "before" } as const, signatures],
  ["leads to a table with titles", words("hai", 1), { table: { headerRows: 1, body: [[{ text: "STT" }]] } }],
])("leaves alone what %s", (_, before, table) => {
  expect(keepTogether([before, table])).toEqual([before, table]);
});
