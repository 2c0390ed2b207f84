import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { type Session, SessionProvider } from "../../app/session.tsx";
import { forgetDrafts } from "../draft-store.ts";
import { DraftLine } from "./draft-line.tsx";
import { useKeptDraft } from "./use-kept-draft.ts";

const empty = { text: "", note: null as string | null };

function Form({ stored }: { stored: typeof empty }) {
  const draft = useKeptDraft("thử.1", stored);
  return (
    <>
      <DraftLine draft={draft} />
      <input aria-label="Nội dung" value={draft.values.text} onChange={(e) => draft.change({ text: e.target.value })} />
      <button type="button" onClick={draft.saved}>
        Lưu
      </button>
      <p data-testid="state">{`${draft.dirty ? "chưa lưu" : "như đang lưu"}${draft.older ? ", cũ" : ""}`}</p>
    </>
  );
}

function open(accountId = "an", stored = empty) {
  const tree = (now: typeof empty) => (
    <MantineProvider env="test">
      <SessionProvider session={{ accountId } as Session}>
        <Form stored={now} />
      </SessionProvider>
    </MantineProvider>
  );
  const view = render(tree(stored));
  return { ...view, store: (now: typeof empty) => view.rerender(tree(now)) };
}

const field = () => screen.getByLabelText<HTMLInputElement>("Nội dung");
const state = () => screen.getByTestId("state").textContent;

beforeEach(() => localStorage.clear());

test("what was typed is there again after the page was closed, with a word that says so", async () => {
  const first = open();
  await userEvent.type(field(), "Khó khăn");
  first.unmount();
  open();
  expect(field().value).toBe("Khó khăn");
  expect(screen.getByRole("status").textContent).toContain("Đã lấy lại nội dung nhập dở");
  await userEvent.click(screen.getByRole("button", { name: "Bỏ nội dung nhập dở" }));
  expect([field().value, state(), localStorage.length]).toEqual(["", "như đang lưu", 0]);
});

test("another person is offered nothing, and nothing is left at signing out", async () => {
  const first = open();
  await userEvent.type(field(), "Khó khăn");
  first.unmount();
  const other = open("bình");
  expect(field().value).toBe("");
  other.unmount();
  forgetDrafts();
  open();
  expect(field().value).toBe("");
});

test("what was saved is kept no longer, and stays on the screen until the server answers with it", async () => {
  const view = open();
  await userEvent.type(field(), "Xong");
  await userEvent.click(screen.getByRole("button", { name: "Lưu" }));
  expect([field().value, state(), localStorage.length]).toEqual(["Xong", "như đang lưu", 0]);
  view.store({ ...empty, text: "Xong." });
  expect([field().value, state()]).toEqual(["Xong.", "như đang lưu"]);
});

test("it is said when what is stored has changed since", async () => {
  const view = open();
  await userEvent.type(field(), "Của tôi");
  view.store({ ...empty, text: "Của người khác" });
  expect([field().value, state()]).toEqual(["Của tôi", "chưa lưu, cũ"]);
  expect(screen.getByRole("status").textContent).toContain("đã được sửa");
});

test("nothing is said when what is stored now is just what was typed", async () => {
  const view = open();
  await userEvent.type(field(), "Như nhau");
  view.store({ ...empty, text: "Như nhau" });
  expect([field().value, screen.queryByRole("status")]).toEqual(["Như nhau", null]);
});
