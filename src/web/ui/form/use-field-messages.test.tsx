import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { useFieldMessages } from "./use-field-messages.ts";

function Example({ onSent }: { onSent: () => void }) {
  useFieldMessages();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSent();
      }}
    >
      <input aria-label="Lý do" required minLength={3} />
      <input aria-label="Thư điện tử" type="email" />
      <button type="submit">Gửi</button>
    </form>
  );
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

test("a field left out says so in the language of the screen, and only until something is done about it", async () => {
  const sent = vi.fn();
  render(<Example onSent={sent} />);
  expect(field("Lý do").checkValidity()).toBe(false);
  expect(field("Lý do").validationMessage).toBe("Chưa nhập mục này.");
  await userEvent.type(field("Lý do"), "Theo kế hoạch");
  expect(field("Lý do").validity.customError).toBe(false);
  await userEvent.click(screen.getByText("Gửi"));
  expect(sent).toHaveBeenCalledOnce();
});

test("a text of the wrong kind is named, and what the page itself says is left alone", () => {
  render(<Example onSent={() => undefined} />);
  fireEvent.change(field("Thư điện tử"), { target: { value: "abc" } });
  field("Thư điện tử").checkValidity();
  expect(field("Thư điện tử").validationMessage).toBe("Chưa đúng dạng địa chỉ thư điện tử, ví dụ ten@caobang.gov.vn.");
  field("Lý do").setCustomValidity("Của trang");
  field("Lý do").checkValidity();
  expect(field("Lý do").validationMessage).toBe("Của trang");
});
