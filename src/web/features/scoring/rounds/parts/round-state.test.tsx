import { MantineProvider } from "@mantine/core";
import { cleanup, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { RoundStateBadge } from "./round-state.tsx";

test("a round whose council has ended is no longer under way, it awaits its publication", () => {
  const told = (awaitsPublication: boolean) => {
    cleanup();
    const badge = <RoundStateBadge state="open" awaitsPublication={awaitsPublication} />;
    render(<MantineProvider env="test">{badge}</MantineProvider>);
    return ["Đang thực hiện", "Chờ công bố"].filter((text) => screen.queryByText(text) !== null);
  };
  expect(told(false)).toEqual(["Đang thực hiện"]);
  expect(told(true)).toEqual(["Chờ công bố"]);
});
