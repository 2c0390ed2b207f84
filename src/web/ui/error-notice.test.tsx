import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ApiError } from "../api/api-error.ts";
import { ErrorNotice } from "./error-notice.tsx";

const negative = { path: "1.1.2", message: "“Số nhiệm vụ” = -5 là số âm" };
const late = { path: "1.1.3", message: "thiếu số liệu" };

test.each([
  [[negative], 0],
  [[negative, late], 2],
])("a fault that the sentence has told is not listed again: %j", (faults, listed) => {
  const detail = `Số liệu, điểm 1.1.2 của Sở Y tế chưa đúng: ${negative.message}.`;
  const head = { type: "urn:congtam:error:scoring.verdict_refused", title: "Nội dung chưa đúng", status: 422 };
  const error = new ApiError({ ...head, detail, code: "scoring.verdict_refused", requestId: "1", faults });
  render(
    <MantineProvider env="test">
      <ErrorNotice error={error} />
    </MantineProvider>,
  );
  expect(screen.getByRole("alert").textContent).toContain(detail);
  expect(screen.queryAllByRole("listitem")).toHaveLength(listed);
});
