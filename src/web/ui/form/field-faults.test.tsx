import { MantineProvider, TextInput } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Problem } from "../../../contract/problem.ts";
import { ApiError } from "../../api/api-error.ts";
import { ErrorNotice } from "../error-notice.tsx";
import { useFieldFaults } from "./field-faults.ts";
import { namePlace } from "./name-place.ts";

const refusal = (...faults: NonNullable<Problem["faults"]>) =>
  new ApiError({
    ...{ type: "", title: "Yêu cầu chưa hợp lệ", status: 422, code: "request.invalid", requestId: "r1" },
    ...{ detail: "body.forms.3.weight: không đúng cách viết", faults },
  });

function Forms({ error }: { readonly error: unknown }) {
  const { form, faults } = useFieldFaults(error);
  return (
    <form ref={form}>
      <TextInput label="Mã" {...faults.at("forms.3.code")} />
      <TextInput label="Trọng số" {...faults.at("forms.3.weight")} />
      <ErrorNotice error={error} faults={faults} labels={{ forms: "Mẫu", issued: "Phát ra" }} />
    </form>
  );
}

const show = (error: unknown) =>
  render(
    <MantineProvider env="test">
      <Forms error={error} />
    </MantineProvider>,
  );

const weight = { path: "body.forms.3.weight", message: "không đúng cách viết" };

test("a fault stands at its field, which takes the focus, and is not told again below", () => {
  show(refusal(weight));
  const field = screen.getByLabelText("Trọng số");
  expect(document.activeElement).toBe(field);
  const described = document.getElementById(field.getAttribute("aria-describedby") ?? "");
  expect(described?.textContent).toBe("Không đúng cách viết.");
  expect(screen.getByLabelText("Mã").getAttribute("aria-invalid")).not.toBe("true");
  expect(screen.getByRole("alert").textContent).toContain("Có 1 chỗ chưa hợp lệ, lý do ghi ngay dưới mục đó.");
  expect(screen.queryByRole("listitem")).toBeNull();
});

test("what has no field is listed in words; names that only programs use reach nobody", () => {
  const issued = { path: "forms[3].issued", message: "còn thiếu" };
  const odd = { path: "body.basedOnVersion", message: "phải là số nguyên" };
  show(refusal(weight, issued, odd));
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    "Mẫu 4, phát ra: còn thiếu",
    "phải là số nguyên",
  ]);
  expect(screen.getByRole("alert").textContent).not.toMatch(/body|forms|basedOnVersion/);
});

test.each([
  ["body.forms.3.weight", "Phiếu 4, trọng số"],
  ["forms[0]", "Phiếu 1"],
  ["query.weight", "Trọng số"],
  ["body.toString", undefined],
])("the place %s is %s", (path, name) => {
  expect(namePlace(path, { forms: "Phiếu", weight: "Trọng số" })).toBe(name);
});
