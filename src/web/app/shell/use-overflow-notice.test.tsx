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
