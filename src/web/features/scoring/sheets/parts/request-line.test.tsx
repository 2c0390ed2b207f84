import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { SheetComponent, SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { RequestLine } from "./request-line.tsx";

const request = { part: "2.1", reason: "không phát sinh", answer: null, answerReason: null, endReason: null };
const component = { code: "2.1", canFill: false, request, notApplicable: { text: null } } as unknown as SheetComponent;

test.each([
  [false, "Đã đề nghị không đánh giá, chờ trả lời: không phát sinh"],
  [true, "Đã đề nghị không đánh giá; đợt đã công bố mà không có trả lời: không phát sinh"],
])("a request that nobody answered; published: %s", (published, told) => {
  const sheet = { published, canAssign: false } as SheetView;
  render(<RequestLine sheet={sheet} component={component} />, { wrapper: MantineProvider });
  expect(screen.getByText(told)).toBeDefined();
});
