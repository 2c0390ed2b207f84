import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { pressInPanel } from "./press-in-panel.ts";
import { useLineKeys } from "./use-line-keys.ts";

function Keys({ log }: { log: (act: string) => void }) {
  useLineKeys({
    move: (step) => log(`move ${step}`),
    accept: () => log("accept"),
    change: (verdict) => log(verdict),
    toReason: () => log("reason"),
    ask: () => log("ask"),
    undo: () => log("undo"),
    choose: () => log("choose"),
  });
  return <input aria-label="ô" />;
}

test("one key for each act, none of them while somebody types or holds a modifier", async () => {
  const acts: string[] = [];
  const { getByLabelText } = render(<Keys log={(act) => acts.push(act)} />);
  const user = userEvent.setup();
  await user.keyboard("jk{ArrowDown}aeprxucq");
  expect(acts).toEqual([
    ...["move 1", "move -1", "move 1", "accept", "inputsChanged", "pointsChanged", "reason", "ask", "undo", "choose"],
  ]);
  await user.keyboard("{Control>}a{/Control}");
  await user.type(getByLabelText("ô"), "aj");
  expect(acts).toHaveLength(10);
});

test("a key does in the panel what the mouse would do, and nothing where there is no form", () => {
  const pressed: string[] = [];
  const { container } = render(
    <div>
      <button type="button" data-act="accept" onClick={() => pressed.push("accept")}>
        Chấp nhận
      </button>
      <input type="radio" data-verdict="pointsChanged" onClick={() => pressed.push("points")} />
      <input type="checkbox" data-asks onClick={() => pressed.push("asks")} />
    </div>,
  );
  pressInPanel(container, { verdict: "accepted" });
  pressInPanel(container, { verdict: "pointsChanged" });
  pressInPanel(container, { field: "question" });
  pressInPanel(container, { field: "undo" });
  pressInPanel(null, { verdict: "accepted" });
  expect(pressed).toEqual(["accept", "points", "asks"]);
});
