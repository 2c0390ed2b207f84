import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { useOperation } from "../../../../api/use-operation.ts";
import { type Session, SessionProvider } from "../../../../app/session.tsx";
import { proposalAnchor } from "./proposal-anchor.ts";
import { ProposeForm } from "./propose-form.tsx";

beforeEach(() => {
  localStorage.clear();
  return () => vi.unstubAllGlobals();
});

/** The case as the page reads it, with the proposals that were sent. */
function Case() {
  const query = { unitId: "u1", component: "1.1.1" };
  const { data } = useOperation("scoring.getCouncilCase", { params: { roundId: "r1" }, query } as never);
  if (data === undefined) return null;
  return (
    <>
      <p>{`Đề xuất: ${data.proposals.length}`}</p>
      {data.proposals.map(({ id }) => (
        <section key={id} id={proposalAnchor(id)} tabIndex={-1} />
      ))}
      <ProposeForm roundId="r1" case={data} />
    </>
  );
}

/** `refuses`: the server takes no proposal. */
function open({ refuses = false } = {}) {
  const proposals: { id: string; number: number }[] = [];
  vi.stubGlobal("fetch", async (_url: string, init?: RequestInit) => {
    if (init?.method !== "POST") {
      const one = { unitId: "u1", component: "1.1.1", caps: null, max: "2", inputs: {}, fields: [], proposals };
      return Response.json(one);
    }
    const refusal = { status: 409, code: "scoring.window_closed", title: "Hết giờ", detail: "Hết giờ" };
    const headers = { "content-type": "application/problem+json" };
    if (refuses) return Response.json(refusal, { status: 409, headers });
    proposals.push({ id: `p${proposals.length + 1}`, number: proposals.length + 1 });
    return Response.json({ proposalId: `p${proposals.length}` });
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <SessionProvider session={{ accountId: "an" } as Session}>
          <Case />
        </SessionProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
}

const reason = () => screen.getByLabelText<HTMLTextAreaElement>(/Lý do/);
const propose = async () => {
  await userEvent.click(await screen.findByRole("radio", { name: "Sửa điểm" }));
  await userEvent.type(screen.getByLabelText(/\(0 – 2\)/), "1,5");
  await userEvent.type(reason(), "Theo biên bản kiểm tra");
  await userEvent.click(screen.getByRole("button", { name: "Gửi đề xuất" }));
};

test("what was proposed leaves an empty form behind, and no draft of it", async () => {
  open();
  await propose();
  await screen.findByText("Đề xuất: 1");
  await waitFor(() => expect(reason().value).toBe(""));
  expect(screen.queryByLabelText(/\(0 – 2\)/)).toBeNull();
  expect([screen.queryByRole("status"), localStorage.length]).toEqual([null, 0]);
});

test("who proposed goes on from the new proposal", async () => {
  open();
  await propose();
  await waitFor(() => expect(document.activeElement?.id).toBe(proposalAnchor("p1")));
});

test("what the server refused stays in the form", async () => {
  open({ refuses: true });
  await propose();
  await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("Hết giờ"), { timeout: 5000 });
  expect([reason().value, localStorage.length]).toEqual(["Theo biên bản kiểm tra", 1]);
});
