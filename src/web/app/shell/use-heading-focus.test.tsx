import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  Outlet,
  RouterProvider,
} from "@tanstack/react-router";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useEffect, useState } from "react";
import { expect, test } from "vitest";
import { useHeadingFocus } from "./use-heading-focus.ts";

function Frame() {
  useHeadingFocus();
  return (
    <>
      <Link to="/agenda">Rail</Link>
      <main id="main">
        <Outlet />
      </main>
    </>
  );
}

function Agenda() {
  return (
    <>
      <h1>Agenda</h1>
      <Link to="/case">Case 1</Link>
    </>
  );
}

/** A page that is still read when it is opened. */
function Case() {
  const [isRead, setRead] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setRead(true), 20);
    return () => clearTimeout(timer);
  }, []);
  return isRead ? <h1>Case</h1> : <p>…</p>;
}

async function open() {
  const root = createRootRoute({ component: Frame });
  const routeTree = root.addChildren([
    createRoute({ getParentRoute: () => root, path: "/agenda", component: Agenda }),
    createRoute({ getParentRoute: () => root, path: "/case", component: Case }),
  ]);
  const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: ["/agenda"] }) });
  render(<RouterProvider router={router as never} />);
  await screen.findByRole("heading", { name: "Agenda" });
}

test("where the link went away with its page, the heading of the next one has the keyboard", async () => {
  await open();
  expect(document.activeElement).not.toBe(screen.getByRole("heading", { name: "Agenda" }));
  act(() => screen.getByRole("link", { name: "Case 1" }).focus());
  await userEvent.keyboard("{Enter}");
  const heading = await screen.findByRole("heading", { name: "Case" });
  await waitFor(() => expect(document.activeElement).toBe(heading));
});

test("what is still there keeps the keyboard", async () => {
  await open();
  await userEvent.click(screen.getByRole("link", { name: "Case 1" }));
  await screen.findByRole("heading", { name: "Case" });
  const rail = screen.getByRole("link", { name: "Rail" });
  act(() => rail.focus());
  await userEvent.keyboard("{Enter}");
  await screen.findByRole("heading", { name: "Agenda" });
  expect(document.activeElement).toBe(rail);
});
