import { describe, expect, it } from "vitest";
import { CriteriaSet, type CriteriaSetInput } from "../model.ts";
import { listSetChanges } from "./list-set-changes.ts";

const part = (code: string, name: string, more: object = {}) => ({ code, name, max: "1", ...more });
const set = (head: Partial<CriteriaSetInput>, components: CriteriaSetInput["areas"][number]["criteria"]): CriteriaSet =>
  CriteriaSet.parse({
    id: "so-2024",
    year: 2024,
    ...head,
    areas: [{ code: "1", name: "Lĩnh vực", max: "3", criteria: components }],
  });

const year2024 = set({}, [part("1.1", "Kế hoạch"), part("1.2", "Báo cáo"), part("1.3", "Kiểm tra")]);
const next = { id: "so-2025", year: 2025, previousSet: "so-2024" };
const short = (before: CriteriaSet, after: CriteriaSet) =>
  listSetChanges(before, after)
    .slice(1)
    .map(({ before: old, after: now, kinds }) => [old?.code ?? null, now?.code ?? null, kinds.join(" ")]);

describe("two sets line by line", () => {
  it("follow a part by its lineage, not by a code that another part took", () => {
    const year2025 = set(next, [
      part("1.1", "Báo cáo", { previousCode: "1.2", max: "2" }),
      part("1.2", "Sáng kiến", { previousCode: "-" }),
      part("1.3", "Kiểm tra, thanh tra"),
    ]);
    expect(short(year2024, year2025)).toEqual([
      ["1", "1", "unchanged"],
      ["1.1", null, "removed"],
      ["1.2", "1.1", "recoded maximum"],
      [null, "1.2", "added"],
      ["1.3", "1.3", "renamed"],
    ]);
  });

  it("are matched the other way round when the newer one stands at the left", () => {
    const year2025 = set(next, [part("1.1", "Báo cáo", { previousCode: "1.2" })]);
    expect(short(year2025, year2024)).toEqual([
      ["1", "1", "unchanged"],
      [null, "1.1", "added"],
      ["1.1", "1.2", "recoded"],
      [null, "1.3", "added"],
    ]);
  });

  it("keep renumbered parts of two versions together; what is gone stands behind what it followed", () => {
    const second = set({}, [
      part("1.1", "Báo cáo", { previousCode: "1.2" }),
      part("1.2", "Kế hoạch", { previousCode: "1.1" }),
    ]);
    expect(short(year2024, second)).toEqual([
      ["1", "1", "unchanged"],
      ["1.2", "1.1", "recoded"],
      ["1.3", null, "removed"],
      ["1.1", "1.2", "recoded"],
    ]);
  });

  it("take the own code where the named predecessor is that of another year", () => {
    const second = set({}, [part("1.1", "Kế hoạch", { previousCode: "9.9" })]);
    expect(short(year2024, second)[1]).toEqual(["1.1", "1.1", "unchanged"]);
  });

  it("say that a part stands under another one, and what a rule was", () => {
    const before = CriteriaSet.parse({
      id: "a",
      areas: [
        { code: "1", name: "A", max: "1", criteria: [part("x", "X", { rule: { kind: "yesNo", yes: "1" } })] },
        { code: "2", name: "B", max: "0", criteria: [] },
      ],
    });
    const [one, two] = before.areas;
    const moved = {
      ...before,
      areas: [
        { ...one, criteria: [] },
        { ...two, criteria: one?.criteria ?? [] },
      ],
    };
    const line = listSetChanges(before, CriteriaSet.parse(moved)).find(({ after }) => after?.code === "x");
    expect(line?.kinds).toEqual(["moved"]);
    expect(line?.fields).toEqual([
      { key: "parent", field: { vi: "Thuộc mục", en: "Under" }, before: "1 A", after: "2 B" },
    ]);
    const changed = JSON.parse(JSON.stringify(before).replace('"yes":"1"', '"yes":"0.5"'));
    const rule = listSetChanges(before, CriteriaSet.parse(changed)).find(({ after }) => after?.code === "x");
    expect(rule?.kinds).toEqual(["rule"]);
    expect(rule?.rules?.after.en).toBe("Yes: 0.5 points; no: 0 points.");
    expect(rule?.fields[0]).toMatchObject({ before: "yes = 1\nno = 0", after: "yes = 0.5\nno = 0" });
  });

  it("write a maximum in one way, and call none changed that is only written otherwise", () => {
    const plain = set({}, [part("1.1", "Kế hoạch", { max: "10" }), part("1.2", "Báo cáo", { max: "3/4" })]);
    const padded = set({}, [part("1.1", "Kế hoạch", { max: "10.00" }), part("1.2", "Báo cáo", { max: "0.75" })]);
    const lines = listSetChanges(plain, padded).slice(2);
    expect(lines.map(({ before, after, kinds }) => [before?.max, after?.max, kinds.join(" ")])).toEqual([
      ["10", "10", "other"],
      ["0.75", "0.75", "other"],
    ]);
    expect(lines[0]?.fields).toMatchObject([{ key: "max", before: "10", after: "10.00" }]);
  });

  it("name the head of each side in both languages", () => {
    const named = (title: string, titleEn: string) => set({ title, titleEn }, []);
    const [head] = listSetChanges(named("Bộ cũ", "Old set"), named("Bộ mới", "New set"));
    expect(head).toMatchObject({
      before: { name: "Bộ cũ", nameEn: "Old set" },
      after: { name: "Bộ mới", nameEn: "New set" },
    });
  });

  it("tell of the head: titles, policies, order", () => {
    const reordered = set({}, [part("1.2", "Báo cáo"), part("1.1", "Kế hoạch"), part("1.3", "Kiểm tra")]);
    const renumbered = set({}, [
      part("1.1", "Báo cáo", { previousCode: "1.2" }),
      part("1.2", "Kế hoạch", { previousCode: "1.1" }),
    ]);
    expect(listSetChanges(year2024, renumbered)[0]?.fields).toMatchObject([
      { key: "order", before: "1, 1.1, 1.2", after: "1, 1.2, 1.1" },
    ]);
    const [head] = listSetChanges(year2024, { ...reordered, scale: "3" });
    expect(head?.level).toBeNull();
    expect(head?.fields.map(({ key }) => key)).toEqual(["scale", "order"]);
  });
});
