import { MantineProvider } from "@mantine/core";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { sampleAreas } from "./sample-set.fixture.ts";
import { SetTree } from "./set-tree.tsx";
import { treeLines } from "./tree-lines.ts";
import { useTreeState } from "./use-tree-state.ts";

const lines = treeLines(sampleAreas);

function Example() {
  const state = useTreeState(lines);
  return (
    <MantineProvider env="test">
      <SetTree lines={lines} state={state} scale="5" authenticity={null} />
      <button type="button" onClick={() => state.jumpTo("areas[0].criteria[0].components[1].rule.yes")}>
        đến 1.1.2
      </button>
    </MantineProvider>
  );
}

function row(name: RegExp): HTMLElement {
  const found = screen.getAllByText(name).map((one) => one.closest("tr"))[0];
  if (!found) throw new Error(`no line ${name}`);
  return found;
}
const isInView = (name: RegExp) => !row(name).hasAttribute("hidden");
const focused = () => document.activeElement?.getAttribute("data-path");

beforeEach(() => {
  render(<Example />);
});

test("the whole set is in the document; closing a line hides what is below it", async () => {
  expect(isInView(/Ban hành kế hoạch/)).toBe(true);
  await userEvent.click(screen.getByText("Chỉ đạo, điều hành"));
  expect(isInView(/Ban hành kế hoạch/)).toBe(false);
  expect(row(/Chỉ đạo, điều hành/).getAttribute("aria-expanded")).toBe("false");
});

test("arrow keys walk, open and close; only one line is reached by Tab", async () => {
  row(/Chỉ đạo, điều hành/).focus();
  await userEvent.keyboard("{ArrowDown}");
  expect(focused()).toBe("areas[0].criteria[0]");
  await userEvent.keyboard("{ArrowLeft}");
  expect(isInView(/Hoàn thành kế hoạch/)).toBe(false);
  await userEvent.keyboard("{ArrowDown}");
  expect(focused()).toBe("areas[0].criteria[1]");
  await userEvent.keyboard("{ArrowLeft}{End}");
  expect(focused()).toBe("areas[1].criteria[0]");
  expect(screen.getAllByRole("row").filter((one) => one.tabIndex === 0)).toHaveLength(1);
});

test("a depth opens everything down to it, details with the evidence of each rule", async () => {
  const details = () =>
    within(row(/Ban hành kế hoạch/))
      .getByText("Tài liệu kiểm chứng")
      .closest("[hidden]");
  expect(details()).not.toBeNull();
  await userEvent.click(screen.getByText("Chi tiết"));
  expect(details()).toBeNull();
  await userEvent.click(screen.getByText("Lĩnh vực"));
  expect(isInView(/^Kế hoạch cải cách/)).toBe(false);
});

test("a jump opens the way to the part and puts the focus there", async () => {
  await userEvent.click(screen.getByText("Lĩnh vực"));
  await userEvent.click(screen.getByText("đến 1.1.2"));
  expect(isInView(/Hoàn thành kế hoạch/)).toBe(true);
  expect(focused()).toBe("areas[0].criteria[0].components[1]");
});

test("a search leaves what matches, and leaving it brings the tree back as it was", async () => {
  await userEvent.click(screen.getByText("Lĩnh vực"));
  const box = screen.getByLabelText("Tìm trong cây tiêu chí");
  await userEvent.type(box, "so noi vu");
  expect(await screen.findByText("1 mục khớp")).toBeDefined();
  expect(isInView(/Ban hành kế hoạch/)).toBe(true);
  expect(screen.queryByText("Thể chế")).toBeNull();
  await userEvent.clear(box);
  expect(await screen.findByText("Thể chế")).toBeDefined();
  expect(isInView(/Ban hành kế hoạch/)).toBe(false);
});

test("sums tell what does not add up", () => {
  expect(within(row(/Thể chế/)).getByText(/cộng lại 1,55/)).toBeDefined();
  expect(screen.getByText("5,00 / 5,00")).toBeDefined();
  expect(screen.getByText(/điều tra xã hội học: 1,50/)).toBeDefined();
});
