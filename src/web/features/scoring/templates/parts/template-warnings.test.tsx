import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { TemplateWarning } from "../../../../../domain/documents/paper-template.ts";
import { TemplateWarnings } from "./template-warnings.tsx";

const lack: TemplateWarning = { warning: "nationalTitle", what: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", at: null };
const loss: TemplateWarning = {
  ...{ warning: "picture", what: "" },
  at: { part: "body", paragraph: 2, words: "Điều 1" },
};

const titlesOf = (warnings: readonly TemplateWarning[]) => {
  const { unmount } = render(
    <MantineProvider env="test">
      <TemplateWarnings warnings={warnings} />
    </MantineProvider>,
  );
  const told = screen.queryAllByRole("status").map(({ textContent }) => textContent);
  unmount();
  return told;
};

test("what a template lacks is told apart from what its PDF does not carry", () => {
  const [lacks, losses, ...rest] = titlesOf([lack, loss]);
  expect(lacks).toContain("Mẫu thiếu 1 thành phần thể thức");
  expect(lacks).toContain("Không thấy Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”");
  expect(lacks).not.toContain("PDF");
  expect(losses).toContain("Bản PDF sẽ khác mẫu ở 1 chỗ");
  expect(losses).toContain("đoạn 2");
  expect(rest).toEqual([]);
});

test("each is told only where there is any", () => {
  expect([titlesOf([]), titlesOf([lack]), titlesOf([loss])].map(({ length }) => length)).toEqual([0, 1, 1]);
});
