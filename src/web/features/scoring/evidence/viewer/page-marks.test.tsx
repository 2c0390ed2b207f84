import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { type Session, SessionProvider } from "../../../../app/session.tsx";
import { PageMarks } from "./page-marks.tsx";

const at = (page: number) => (
  <QueryClientProvider client={new QueryClient()}>
    <MantineProvider env="test">
      <SessionProvider session={{ accountId: "an" } as Session}>
        <PageMarks
          marks={{ items: [], abilities: { add: "appraisal" } } as never}
          place={{ roundId: "r", unitId: "u", component: "1.1" }}
          documentId="d"
          page={page}
          drawn={null}
          onDrawn={() => undefined}
          onPage={() => undefined}
        />
      </SessionProvider>
    </MantineProvider>
  </QueryClientProvider>
);

const field = () => screen.getByRole<HTMLTextAreaElement>("textbox");

beforeEach(() => localStorage.clear());

test("a comment belongs to its page: turning away keeps what is typed, turning back brings it", () => {
  const view = render(at(1));
  fireEvent.change(field(), { target: { value: "Thiếu dấu" } });
  view.rerender(at(2));
  expect(field().value).toBe("");
  view.rerender(at(1));
  expect(field().value).toBe("Thiếu dấu");
});
