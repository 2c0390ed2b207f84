import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SelfEntry } from "../../../../../contract/scoring/sheet-parts.ts";
import { ApiError } from "../../../../api/api-error.ts";
import { markUnreadable } from "../../../../ui/unreadable.ts";
import type { ComponentDraft } from "./component-draft.ts";
import { SheetDrafts, type StoredContent } from "./sheet-drafts.ts";

const empty: StoredContent = { version: 0, inputs: {}, estimate: false, note: null };
const entryOf = (draft: ComponentDraft): SelfEntry => ({
  version: draft.basedOnVersion + 1,
  inputs: { ...draft.inputs },
  estimate: draft.estimate,
  note: draft.note || null,
  points: null,
  explanation: { vi: "", en: "" },
  at: null,
  by: null,
});
const problem = (code: string, status: number, conflict?: { stored: unknown; sent: unknown }) =>
  new ApiError({ type: "", title: "", detail: "", code, status, requestId: "-", ...(conflict && { conflict }) });

let sent: ComponentDraft[];
let answer: (draft: ComponentDraft) => Promise<{ entry: SelfEntry }>;
const make = () =>
  new SheetDrafts({
    id: "test",
    pause: 1000,
    retry: 5000,
    send: (_component, draft) => {
      sent.push(draft);
      return answer(draft);
    },
  });

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  sent = [];
  answer = async (draft) => ({ entry: entryOf(draft) });
});
afterEach(() => vi.useRealTimers());

test("what is typed is sent once, after a pause, and leaves the browser when it is stored", async () => {
  const drafts = make();
  drafts.change("1.1", empty, { inputs: { a: "1" } });
  drafts.change("1.1", empty, { inputs: { a: "12" } });
  expect(localStorage.length).toBe(1);
  expect(drafts.state("1.1").kind).toBe("typed");
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent.map((one) => one.inputs)).toEqual([{ a: "12" }]);
  expect(drafts.state("1.1").kind).toBe("saved");
  expect(localStorage.length).toBe(0);
  expect(drafts.dirty).toEqual([]);
});

test("what is typed while a save is under way follows it on the new version", async () => {
  const drafts = make();
  let finish = () => {};
  answer = (draft) =>
    new Promise((resolve) => {
      finish = () => resolve({ entry: entryOf(draft) });
    });
  drafts.change("1.1", empty, { inputs: { a: "1" } });
  await vi.advanceTimersByTimeAsync(1000);
  drafts.change("1.1", empty, { inputs: { a: "2" } });
  await vi.advanceTimersByTimeAsync(2000);
  expect(sent).toHaveLength(1);
  finish();
  await vi.advanceTimersByTimeAsync(1000);
  finish();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.map((one) => [one.basedOnVersion, one.inputs["a"]])).toEqual([
    [0, "1"],
    [1, "2"],
  ]);
  expect(drafts.dirty).toEqual([]);
});

test("typing back what is stored while a save is under way is sent too", async () => {
  const drafts = make();
  let finish = () => {};
  answer = (draft) =>
    new Promise((resolve) => {
      finish = () => resolve({ entry: entryOf(draft) });
    });
  drafts.change("1.1", empty, { inputs: { a: "1" } });
  await vi.advanceTimersByTimeAsync(1000);
  drafts.change("1.1", empty, { inputs: {} });
  finish();
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent.map((one) => one.inputs)).toEqual([{ a: "1" }, {}]);
});

test("an unreached server is tried again, and nothing typed is lost by a closed page", async () => {
  const drafts = make();
  answer = () => Promise.reject(problem("network.failed", 0));
  drafts.change("1.1", empty, { inputs: { a: "7" } });
  await vi.advanceTimersByTimeAsync(1000);
  expect(drafts.state("1.1").kind).toBe("offline");
  drafts.stop();

  answer = async (draft) => ({ entry: entryOf(draft) });
  const later = make();
  expect(later.restore(new Map([["1.1", empty]]))).toEqual(["1.1"]);
  expect(later.draft("1.1")?.inputs).toEqual({ a: "7" });
  await vi.advanceTimersByTimeAsync(0);
  expect(later.state("1.1").kind).toBe("saved");
  expect(localStorage.length).toBe(0);
});

test("another person's change is shown; what was typed is sent on top of it or given up", async () => {
  const theirs = { version: 3, inputs: { a: "5" }, estimate: false, note: null };
  const drafts = make();
  answer = () => Promise.reject(problem("record.changed", 409, { stored: theirs, sent: {} }));
  drafts.change("1.1", empty, { inputs: { a: "9" } });
  await vi.advanceTimersByTimeAsync(1000);
  expect(drafts.state("1.1")).toEqual({ kind: "conflict", stored: theirs });
  await drafts.flush();
  expect(sent).toHaveLength(1);
  answer = async (draft) => ({ entry: entryOf(draft) });
  drafts.settle("1.1", true);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.at(-1)).toMatchObject({ basedOnVersion: 3, inputs: { a: "9" } });

  answer = () => Promise.reject(problem("record.changed", 409, { stored: theirs, sent: {} }));
  drafts.change("1.2", empty, { inputs: { a: "9" } });
  await vi.advanceTimersByTimeAsync(1000);
  drafts.settle("1.2", false);
  expect(drafts.dirty).toEqual([]);
});

test("a refused save keeps what was typed and is tried again with the next change", async () => {
  const drafts = make();
  answer = () => Promise.reject(problem("scoring.inputs_refused", 422));
  drafts.change("1.1", empty, { inputs: { a: "-1" } });
  await vi.advanceTimersByTimeAsync(1000);
  expect(drafts.state("1.1").kind).toBe("refused");
  expect(drafts.draft("1.1")?.inputs).toEqual({ a: "-1" });
  answer = async (draft) => ({ entry: entryOf(draft) });
  drafts.change("1.1", empty, { inputs: { a: "1" } });
  await vi.advanceTimersByTimeAsync(1000);
  expect(drafts.state("1.1").kind).toBe("saved");
});

test("a field that cannot be read keeps its component from being sent", async () => {
  const drafts = make();
  drafts.change("1.1", empty, { inputs: { b: "2" } });
  drafts.hold("1.1", true);
  await vi.advanceTimersByTimeAsync(3000);
  expect(sent).toEqual([]);
  expect(drafts.state("1.1").kind).toBe("held");
  drafts.hold("1.1", false);
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toHaveLength(1);
});

test("an unreadable value is kept over a closed page and holds the whole component, whatever the fields say", async () => {
  const stored = { ...empty, version: 3, inputs: { a: "132", b: "132" } };
  const drafts = make();
  drafts.change("1.1", stored, { inputs: { a: "132", b: markUnreadable("8x8") } });
  drafts.stop();

  const later = make();
  expect(later.restore(new Map([["1.1", stored]]))).toEqual(["1.1"]);
  later.hold("1.1", true);
  later.hold("1.1", false);
  await later.flush();
  await vi.advanceTimersByTimeAsync(3000);
  expect(sent).toEqual([]);
  expect(later.state("1.1").kind).toBe("held");
  expect(later.draft("1.1")?.inputs["b"]).toBe(markUnreadable("8x8"));
  later.change("1.1", stored, { inputs: { a: "132", b: "88" } });
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent.map(({ inputs }) => inputs)).toEqual([{ a: "132", b: "88" }]);
});

test("typing what is stored is no change", () => {
  const drafts = make();
  const stored = { version: 2, inputs: { a: "1" }, estimate: false, note: "x" };
  drafts.change("1.1", stored, { inputs: { a: "2" } });
  drafts.change("1.1", stored, { inputs: { a: "1" } });
  expect(drafts.dirty).toEqual([]);
  expect(localStorage.length).toBe(0);
});

test("an own save whose answer was lost is no conflict, also after the browser was closed", async () => {
  const drafts = make();
  const lost = problem("network", 0);
  answer = () => Promise.reject(lost);
  drafts.change("1.1", empty, { inputs: { a: "1" } });
  await vi.advanceTimersByTimeAsync(1000);
  expect(drafts.state("1.1").kind).toBe("offline");
  drafts.change("1.1", empty, { inputs: { a: "2" } });
  drafts.stop();
  // The server had stored the first of both.
  const stored: StoredContent = { ...empty, version: 1, inputs: { a: "1" } };
  answer = (draft) =>
    draft.basedOnVersion === 1
      ? Promise.resolve({ entry: entryOf(draft) })
      : Promise.reject(problem("record.changed", 409, { stored, sent: draft }));
  const later = make();
  expect(later.restore(new Map([["1.1", stored]]))).toEqual(["1.1"]);
  await vi.advanceTimersByTimeAsync(10);
  expect(sent.slice(1).map((one) => [one.basedOnVersion, one.inputs["a"]])).toEqual([
    [0, "2"],
    [1, "2"],
  ]);
  expect(later.state("1.1").kind).toBe("saved");
  expect(localStorage.length).toBe(0);
});

test("what somebody else stored after a lost answer is a conflict", async () => {
  const drafts = make();
  answer = () => Promise.reject(problem("network", 0));
  drafts.change("1.1", empty, { inputs: { a: "1" } });
  await vi.advanceTimersByTimeAsync(1000);
  const stored: StoredContent = { ...empty, version: 1, inputs: { a: "7" } };
  answer = (draft) => Promise.reject(problem("record.changed", 409, { stored, sent: draft }));
  await drafts.flush();
  expect(drafts.state("1.1")).toEqual({ kind: "conflict", stored });
  expect(localStorage.length).toBe(1);
});
