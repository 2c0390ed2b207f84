import { strFromU8, unzipSync } from "fflate";
import { beforeAll, expect, it } from "vitest";
import { cellText } from "../../../domain/scoring/workbook/sheet.ts";
import { readWorkbook } from "../../platform/xlsx/read-workbook.ts";
import { writeWorkbook } from "../../platform/xlsx/write-workbook.ts";
import { reason } from "./rounds.fixture.ts";
import { makeSheetWorld, type SheetWorld } from "./sheets.fixture.ts";

let world: SheetWorld;

beforeAll(async () => {
  world = await makeSheetWorld();
});

const download = async (): Promise<Uint8Array> =>
  (await world.sheets.call("focal", "GET", `${world.path}/workbook`)).body as Uint8Array;

/** Texts of the first sheet, and what is said of each of its cells. */
async function look(bytes: Uint8Array) {
  const [sheet] = await readWorkbook(bytes);
  const rows = (sheet?.rows ?? []).map((row) => row.map(cellText));
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const xml = part("xl/worksheets/sheet1.xml");
  const styles = part("xl/styles.xml").match(/<xf .*?<\/xf>/g) ?? [];
  const isOpen = (cell: string) => {
    const [, style = "0"] = new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(xml) ?? [];
    return styles[Number(style)]?.includes('<protection locked="0"/>') ?? false;
  };
  const ruleOf = (cell: string) =>
    xml.match(/<dataValidation .*?<\/dataValidation>/g)?.find((rule) => rule.includes(`sqref="${cell}"`)) ?? "";
  const rowOf = (component: string, input: string) =>
    1 + rows.findIndex((row) => row[0] === component && row[5] === input);
  return { rows, xml, isOpen, ruleOf, rowOf };
}

it("locks everything but what is filled in, without a password", async () => {
  const { rows, xml, isOpen, rowOf } = await look(await download());
  expect(xml).toMatch(/<sheetProtection sheet="1"[^>]*>/);
  expect(xml).not.toMatch(/password|hashValue/);
  const [first, second] = [rowOf("1.1.1", "xong"), rowOf("1.1.1", "giao")];
  expect([first, second]).toEqual([2, 3]);
  // Value of every input; estimate and note once a component.
  expect(["H2", "I2", "J2", "H3"].filter((cell) => !isOpen(cell))).toEqual([]);
  const locked = ["A1", "A2", "B2", "C2", "D2", "E2", "F2", "G2", "K2", "I3", "J3", "K3"];
  expect(locked.filter(isOpen)).toEqual([]);
  // Below the last line there is room for further places of a comparison.
  const last = rows.filter((row) => row[0] !== "").length;
  expect(["A", "F", "H"].filter((column) => !isOpen(`${column}${last + 1}`))).toEqual([]);
  expect(isOpen(`B${last + 1}`)).toBe(false);
});

it("offers what may be chosen, and says what must be there and how it is written", async () => {
  const { rows, ruleOf, rowOf } = await look(await download());
  const day = ruleOf(`H${rowOf("1.1.2", "value")}`);
  expect(day).toContain("Ngày/tháng/năm");
  const required = ruleOf("H2");
  expect(required).toContain("Bắt buộc");
  expect(required).not.toContain("allowBlank");
  expect(rows[1]?.[6]).toMatch(/ \*$/);
  expect(ruleOf("I2")).toContain('<formula1>"có"</formula1>');
});

it("says up to which day figures count, on a sheet of its own and where a figure is asked", async () => {
  const db = world.data.db.writer;
  const set = (day: string | null) =>
    db.updateTable("round").set({ inputs_as_of: day }).where("id", "=", world.roundId).execute();
  expect((await look(await download())).ruleOf("H2")).not.toContain("tính đến");
  await set("2025-12-15");
  const bytes = await download();
  expect((await look(bytes)).ruleOf("H2")).toContain("Số liệu tính đến 15/12/2025.");
  const [, about] = await readWorkbook(bytes);
  const lines = (about?.rows ?? []).map((row) => row.map(cellText).join(": "));
  expect(lines).toContain("Số liệu tính đến ngày: 15/12/2025");
  expect(lines).toContain("Tự chấm đến: 17:00 ngày 05/01/2027");
  expect((await world.see("focal")).inputsAsOf).toBe("2025-12-15");
  await set(null);
});

it("is taken back as it is with nothing changed, and with days and decimals as people write them", async () => {
  const days = (await world.see("focal")).components.find((one: { code: string }) => one.code === "1.1.2");
  const basedOnVersion = days.entry.version;
  const inputs = { [days.inputs[0].name]: "2026-01-20" };
  expect((await world.save("focal", "1.1.2", inputs, { basedOnVersion })).status).toBe(200);
  const bytes = await download();
  const preview = async (file: Uint8Array) =>
    (await world.sheets.call("focal", "POST", `${world.path}/import/preview?fileName=phieu.xlsx`, file)).body;
  const same = await preview(bytes);
  expect(same).toMatchObject({ applicable: true, counts: { new: 0, changed: 0, faulty: 0 } });
  const { rows, rowOf } = await look(bytes);
  const at = rowOf("1.1.2", days.inputs[0].name) - 1;
  expect(rows[at]?.[7]).toBe("20/01/2026");
  const put = (row: number, text: string) => {
    const line = rows[row];
    if (line !== undefined) line[7] = text;
  };
  put(at, "5/1/2026");
  put(rowOf("2.1", "points") - 1, "1,5");
  const [titles = [], ...lines] = rows;
  const columns = titles.map((title) => ({ title, type: "text" as const }));
  const filled = await preview(await writeWorkbook([{ name: "Phiếu", columns, rows: lines }]));
  expect(filled.faults).toEqual([]);
  // A table that does not say whose sheet it is must be confirmed with the unit's name.
  expect(filled.confirm).toContain(world.units[0]?.nameVi);
  await world.sheets.call("focal", "POST", `${world.path}/import/${filled.previewId}/apply`, { reason });
  const components = (await world.see("focal")).components as { code: string; entry: { inputs: object } }[];
  expect(components.find((one) => one.code === "1.1.2")?.entry.inputs).toEqual({ [days.inputs[0].name]: "2026-01-05" });
  expect(components.find((one) => one.code === "2.1")?.entry.inputs).toEqual({ points: "1.5" });
});

it("of another unit is refused by that unit's name", async () => {
  const [, other] = world.units;
  const path = `/api/rounds/${world.roundId}/sheets/${other?.id}/workbook`;
  const theirs = (await world.sheets.call("foreign", "GET", path)).body as Uint8Array;
  const preview = (file: Uint8Array) =>
    world.sheets.call("focal", "POST", `${world.path}/import/preview?fileName=phieu.xlsx`, file);
  const refused = (await preview(theirs)).body;
  expect(refused).toMatchObject({ applicable: false, faults: [{ sheet: "Thông tin phiếu" }] });
  expect(refused.faults[0].message).toContain(`Tệp này là phiếu của ${other?.nameVi}`);
  expect((await preview(await download())).body.confirm).toBeUndefined();
});
