import { renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { useCountedImport } from "./use-counted-import.ts";

const { result } = renderHook(() => useCountedImport((text, { count, unchanged }) => `${text} ${count} ${unchanged}`));
const read = (fresh: number, changed: number, unchanged: number) =>
  result.current.read({ counts: { new: fresh, changed, unchanged, faulty: 0 } });

test("a file with work and one without are told by their counts, printed in the language", () => {
  expect(read(1000, 234, 2)).toEqual({ summary: "ready 1.234 2", hasWork: true, applyLabel: "apply 1.234 2" });
  expect(read(0, 0, 5)).toMatchObject({ summary: "noWork 0 5", hasWork: false });
  expect(result.current.tell({ created: 1, changed: 2 })).toBe("done 3 0");
});
