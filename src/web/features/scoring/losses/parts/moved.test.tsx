import { MantineProvider } from "@mantine/core";
import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { Moved } from "./moved.tsx";

test.each([
  ["4.50", "+4,50"],
  ["-0.10", "-0,10"],
  ["0.00", "0,00"],
  [3, "+3"],
  [null, "–"],
])("a change of %s is told as %s, its digits below those of the percentages beside it", (value, told) => {
  const { container } = render(
    <MantineProvider env="test">
      <Moved value={value} />
    </MantineProvider>,
  );
  expect(container.querySelector("span")?.textContent).toBe(told);
});
