import { MantineProvider } from "@mantine/core";
import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import type { RoundState } from "../../../../../domain/scoring/round.ts";
import { DraftNote } from "./draft-note.tsx";

test.each<[RoundState, boolean]>([
  ["draft", true],
  ["open", true],
  ["published", false],
])("results of a round that is %s are said to be a draft: %s", (state, said) => {
  const { container } = render(
    <MantineProvider env="test">
      <main>
        <DraftNote state={state} />
      </main>
    </MantineProvider>,
  );
  const text = container.querySelector("main")?.textContent ?? "";
  expect(text.startsWith("Kết quả dự kiến, chưa công bố")).toBe(said);
  expect(text === "").toBe(!said);
});
