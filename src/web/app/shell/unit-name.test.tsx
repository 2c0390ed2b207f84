import { MantineProvider } from "@mantine/core";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { UnitName } from "./unit-name.tsx";

test.each(["mouse", "touch"])("a long name of a unit is told wholly to the %s", async (pointerType) => {
  render(
    <MantineProvider env="test">
      <UnitName name="Văn phòng Ủy ban nhân dân tỉnh" />
    </MantineProvider>,
  );
  const name = screen.getByText("Văn phòng Ủy ban nhân dân tỉnh");
  fireEvent.pointerDown(name, { pointerType });
  fireEvent.pointerEnter(name, { pointerType });
  fireEvent.mouseEnter(name);
  await waitFor(() => expect(screen.getByRole("tooltip").textContent).toBe("Văn phòng Ủy ban nhân dân tỉnh"), {
    timeout: 5000,
  });
});
