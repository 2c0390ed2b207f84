import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { useReturnFocus } from "./use-return-focus.ts";

function Dialog({ onClose }: { onClose: () => void }) {
  useReturnFocus();
  return (
    // biome-ignore lint/a11y/noAutofocus: a dialog takes the keyboard when it opens.
    <button type="button" autoFocus onClick={onClose}>
      Đóng
    </button>
  );
}

function Example() {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpened(true)}>
        Mở
      </button>
      {opened && <Dialog onClose={() => setOpened(false)} />}
    </>
  );
}

test("the keyboard is back at the button that opened the dialog", async () => {
  render(<Example />);
  await userEvent.click(screen.getByText("Mở"));
  expect(document.activeElement).toBe(screen.getByText("Đóng"));
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText("Mở")));
});

function Vanishing() {
  const [state, setState] = useState<"before" | "asking" | "after">("before");
  return (
    <main id="main" tabIndex={-1}>
      {state !== "after" && (
        <button type="button" onClick={() => setState("asking")}>
          Thu hồi
        </button>
      )}
      {state === "asking" && <Dialog onClose={() => setState("after")} />}
    </main>
  );
}

test("the content of the page has the keyboard where the act took its button away", async () => {
  render(<Vanishing />);
  await userEvent.click(screen.getByText("Thu hồi"));
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("main")));
});
