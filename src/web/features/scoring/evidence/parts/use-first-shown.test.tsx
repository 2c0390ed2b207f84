import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { useFirstShown } from "./use-first-shown.ts";

function Part({ name, what = "unit" }: { name: string; what?: string }) {
  return useFirstShown(what) ? <p>{name}</p> : null;
}

test("of several parts the first shows it, and the next one when the first goes", () => {
  const page = render(
    <>
      <Part key="a" name="một" />
      <Part key="b" name="hai" />
      <Part key="c" name="khác" what="other" />
    </>,
  );
  const names = () => screen.getAllByText(/./).map((one) => one.textContent);
  expect(names()).toEqual(["một", "khác"]);
  page.rerender(
    <>
      <Part key="b" name="hai" />
      <Part key="c" name="khác" what="other" />
    </>,
  );
  expect(names()).toEqual(["hai", "khác"]);
});
