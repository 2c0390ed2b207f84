import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ListFilters } from "./list-filters.tsx";

test.each([
  ["2026-02-31", "31/02/2026", /^Không có ngày này/],
  ["abc", "abc", /^Gõ ngày theo dạng/],
])("%s in the address is no day: the filter says so", (from, shown, reason) => {
  const filters = [{ kind: "day", key: "from", label: "Từ ngày" }] as const;
  render(
    <MantineProvider env="test">
      <ListFilters filters={filters} values={{ from }} onChange={() => {}} />
    </MantineProvider>,
  );
  expect(screen.getByLabelText<HTMLInputElement>("Từ ngày").value).toBe(shown);
  // Above it, so that it stays in the row of the others, which align at the bottom.
  const field = screen.getByLabelText("Từ ngày");
  expect(screen.getByText(reason).compareDocumentPosition(field)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});
