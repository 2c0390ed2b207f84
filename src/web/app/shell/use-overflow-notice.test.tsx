import { MantineProvider, Textarea } from "@mantine/core";
import { act, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { useNotices } from "../notices.ts";
import { useOverflowNotice } from "./use-overflow-notice.ts";

function Page() {
  useOverflowNotice();
  return (
    <MantineProvider env="test">
      <Textarea label="Ghi chú" required maxLength={10} defaultValue="12345678" />
      <ul>
        {useNotices().map(({ id, text, detail }) => (
          <li key={id}>{`${text} (${detail})`}</li>
        ))}
      </ul>
    </MantineProvider>
  );
}

test("a field that cannot take all of a text says how much is missing; of typing it says so once", () => {
  render(<Page />);
  const field = screen.getByRole<HTMLTextAreaElement>("textbox");
  const put = (inputType: string, data: string) =>
    act(() => field.dispatchEvent(new InputEvent("beforeinput", { inputType, data, bubbles: true })));
  // Other tests of the same process may have left notices of their own.
  const told = () => screen.queryAllByText(/^Ô này/).map(({ textContent }) => textContent);
  field.setSelectionRange(8, 8);
  put("insertFromPaste", "90");
  expect(told()).toEqual([]);
  put("insertFromPaste", "90abc");
  expect(told()).toEqual(["Ô này nhận tối đa 10 ký tự: 3 ký tự cuối không được nhận. (Ghi chú)"]);
  field.setSelectionRange(0, 8);
  put("insertFromPaste", "90abc");
  expect(told()).toHaveLength(1);
  field.value = "1234567890";
  field.setSelectionRange(10, 10);
  put("insertText", "x");
  put("insertText", "y");
  expect(told()).toHaveLength(2);
});

test("an input method that composes is judged by what it ends with", () => {
  render(<Page />);
  const field = screen.getByRole<HTMLTextAreaElement>("textbox");
  const tell = (event: Event) => act(() => field.dispatchEvent(event));
  const said = screen.queryAllByText(/^Ô này/).length;
  const told = () =>
    screen
      .queryAllByText(/^Ô này/)
      .map(({ textContent }) => textContent)
      .slice(said);
  const before = "12345678";
  /** One key after another as Telex takes them: each writes the composed part anew. */
  const compose = (...steps: string[]) => {
    tell(new CompositionEvent("compositionstart", { bubbles: true }));
    for (const data of steps) {
      const about = { inputType: "insertCompositionText", data, isComposing: true, bubbles: true };
      tell(new InputEvent("beforeinput", about));
      field.value = before + data;
      tell(new InputEvent("input", about));
    }
    field.value = field.value.slice(0, field.maxLength);
    // The test environment leaves the text of the event out.
    tell(Object.assign(new CompositionEvent("compositionend", { bubbles: true }), { data: steps.at(-1) ?? "" }));
  };
  compose("t", "te", "tee", "tê");
  expect(told()).toEqual([]);
  compose("t", "ti", "tie", "tiee", "tiê", "tiêng");
  expect(told()).toEqual(["Ô này nhận tối đa 10 ký tự: 3 ký tự cuối không được nhận. (Ghi chú)"]);
  compose("t", "to", "toa");
  expect(told()).toHaveLength(1);
});
