import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { RemarkDialog } from "./remark-dialog.tsx";

it("names the places that the program fills in", async () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider>
        <RemarkDialog remark={undefined} onClose={() => {}} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  const hint = await screen.findByText(/do phần mềm điền/);
  expect(hint.textContent).toContain("{đơn vị}, {tiêu chí}, {điểm tối đa}, {điểm tự chấm}");
});
