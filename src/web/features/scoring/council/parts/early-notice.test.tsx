import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { EarlyNotice } from "./early-notice.tsx";

function show(now: string) {
  document.body.replaceChildren();
  const session = { number: 2, startsAt: "2027-01-10T02:00:00Z", endsAt: null };
  render(
    <MantineProvider env="test">
      <EarlyNotice work={{ now, sessions: [session] as never }} />
    </MantineProvider>,
  );
  return screen.queryByRole("status")?.textContent;
}

test("before the hour of the meeting whoever votes is told so, from then on no more", () => {
  expect(show("2027-01-10T01:59:00Z")).toMatch(/^Phiên họp 2 ghi là .*10\/01\/2027.*: chưa đến giờ họp/);
  expect(show("2027-01-10T02:00:00Z")).toBeUndefined();
});
