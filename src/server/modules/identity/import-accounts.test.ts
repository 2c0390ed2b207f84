import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { type Demonstration, makeDemonstration } from "../../testing/demonstration.ts";
import { shippedCost } from "./service/password-hash.ts";

let demo: Demonstration;
let administrator: string;
let unitAdministrator: string;

const reason = { reason: "Cấp tài khoản đầu năm" };
const title = "Tên đăng nhập;Họ và tên;Chức vụ;Mã đơn vị;Đơn vị;Vai trò;Điện thoại;Chỉ xem;Đến hết ngày";
const csv = (...rows: string[]) => new TextEncoder().encode([title, ...rows].join("\n"));
const preview = (cookie: string, bytes: Uint8Array) =>
  demo.call(cookie, "POST", "/api/accounts/import/preview?fileName=tai-khoan.csv", bytes);
const apply = (cookie: string, previewId: string) =>
  demo.call(cookie, "POST", `/api/accounts/import/${previewId}/apply`, reason);
const countAccounts = async () => (await demo.call(administrator, "GET", "/api/accounts?pageSize=1")).body.total;
const print = (cookie: string, handoverId: string) => demo.call(cookie, "POST", `/api/handovers/${handoverId}/print`);
const messages = (faults: { row: number; column: string | null; message: string }[]) =>
  faults.map(({ row, column, message }) => [row, column, message]);

beforeAll(async () => {
  // What happens while passwords are made is seen while making them takes as long as it does.
  demo = await makeDemonstration(undefined, { passwordCost: shippedCost });
  administrator = await demo.signIn("quantri");
  const list = await demo.call(administrator, "GET", "/api/accounts?q=giamdoc.yte");
  const { id, unitId } = list.body.items[0];
  const role = { roleCode: "unitAdministrator", unitId, validFrom: "2026-01-01", validUntil: null, ...reason };
  expect((await demo.call(administrator, "POST", `/api/accounts/${id}/roles`, role)).status).toBe(201);
  unitAdministrator = await demo.signIn("giamdoc.yte");
});

describe("import of accounts", () => {
  it("makes accounts with roles and sheets whose passwords open them once, then must be replaced", async () => {
    const rows = [
      "moi.mot;Nguyễn Văn Một;Chuyên viên;SNV;;Chuyên viên; 0912 345 678;;",
      'moi.hai;Trần Thị Hai;;;Sở Y tế;"Chuyên viên; Công chức phụ trách CCHC (đầu mối)";;;',
      "gs.ba;Lê Văn Ba;Ban Pháp chế;04;;Người giám sát (HĐND, MTTQ);;Có;31/12/2026",
    ];
    const seen = await preview(administrator, csv(...rows));
    expect(seen.body.faults).toEqual([]);
    expect(seen.body.counts).toEqual({ new: 3, changed: 0, unchanged: 0, faulty: 0 });
    const done = await apply(administrator, seen.body.previewId);
    expect(done.body).toMatchObject({ created: 3, changed: 0, unchanged: 0 });

    const overseer = await demo.call(administrator, "GET", "/api/accounts?q=gs.ba&neverSignedIn=true");
    expect(overseer.body.items).toMatchObject([
      { readOnly: true, validUntil: "2026-12-31", unitName: "Tỉnh Cao Bằng" },
    ]);
    const detail = await demo.call(administrator, "GET", `/api/accounts/${overseer.body.items[0].id}`);
    expect(detail.body.roles).toMatchObject([{ roleCode: "overseer", validUntil: "2026-12-31" }]);

    const page = new TextDecoder().decode((await print(administrator, done.body.handoverId)).body);
    expect(page).toContain("Trần Thị Hai");
    const passwords = [...page.matchAll(/\b[a-z2-9]{4}(?:-[a-z2-9]{4}){3}\b/g)].map(([text]) => text);
    expect(passwords).toHaveLength(3);
    const cookie = await demo.signIn("moi.mot", passwords[0]);
    const session = await demo.call(cookie, "GET", "/api/session");
    expect(session.body).toMatchObject({ mustChangePassword: true, abilities: [] });
    expect((await demo.call(cookie, "GET", "/api/units")).status).toBe(403);
    expect((await print(administrator, done.body.handoverId)).body.code).toBe("identity.handover_printed");

    const acts = await demo.call(administrator, "GET", "/api/audit/actions?verb=identity.importAccounts");
    expect(acts.body.items[0]).toMatchObject({
      sentenceVi: "Nông Đức Anh nhập 3 tài khoản từ Excel",
      reason: reason.reason,
      subjectIds: [expect.any(String), expect.any(String), expect.any(String)],
    });
  });

  it("names every bad row and makes nobody", async () => {
    const before = await countAccounts();
    const rows = [
      "tot;Người Tốt;;SNV;;;;;",
      "x;Người Ngắn;;SNV;;;;;",
      "trung;Người Trùng;;SNV;;;;;",
      "TRUNG;Người Trùng;;SNV;;;;;",
      "quantri;Người Khác;;SNV;;;;;",
      "khong.don.vi;Không Đơn Vị;;;;;;;",
      "sai.don.vi;Sai Đơn Vị;;KHONGCO;;;;;",
      "lech;Lệch Tên;;SNV;Sở Y tế;;;;",
      "vai;Vai Trò Lạ;;SNV;;Thần đèn;;;",
      "ngay;Ngày Ngược;;SNV;;;;;01/01/2020",
      "so.dien;Số Mất Không;;SNV;;;912345678;;",
      "moi.sai;;;KHONGCO;;Thần đèn;912345678;;01/01/2020",
      "quantri;;;KHONGCO;;Thần đèn;;;",
      `don.vi.dai;Đơn Vị Dài;;;${"x".repeat(301)};"Thần đèn, Ông Bụt; Bà Tiên";;;`,
    ];
    const { body } = await preview(administrator, csv(...rows));
    expect(body.counts).toMatchObject({ new: 2, faulty: 12 });
    expect(messages(body.faults)).toEqual([
      [3, "Tên đăng nhập", expect.stringContaining("ít nhất 3 ký tự")],
      [5, "Tên đăng nhập", expect.stringContaining("dòng 4")],
      // Cells that differ for one reason, the account being there, are one fault.
      [6, "Tên đăng nhập", expect.stringMatching(/Họ và tên “Nông Đức Anh”, Mã đơn vị “Văn phòng .+”\. Tệp chỉ thêm/)],
      [7, "Mã đơn vị", expect.stringContaining("Chưa nêu đơn vị")],
      [8, "Mã đơn vị", expect.stringContaining("KHONGCO")],
      [9, "Đơn vị", expect.stringContaining("Sở Nội vụ")],
      [10, "Vai trò", expect.stringContaining("Thần đèn")],
      [11, "Đến hết ngày", expect.stringContaining("trước ngày đầu")],
      [12, "Điện thoại", expect.stringContaining("bắt đầu bằng 0")],
      // All of a row at once, whatever stands first.
      [13, "Họ và tên", expect.stringContaining("Thiếu giá trị")],
      [13, "Điện thoại", expect.stringContaining("bắt đầu bằng 0")],
      [13, "Đến hết ngày", expect.stringContaining("trước ngày đầu")],
      [13, "Mã đơn vị", expect.stringContaining("KHONGCO")],
      [13, "Vai trò", expect.stringContaining("Thần đèn")],
      [14, "Họ và tên", expect.stringContaining("Thiếu giá trị")],
      [14, "Tên đăng nhập", expect.stringContaining("dòng 6")],
      [14, "Vai trò", expect.any(String)],
      [14, "Mã đơn vị", expect.stringContaining("KHONGCO")],
      // An unreadable name of the unit is no missing unit, and unknown roles of one cell are told together.
      [15, "Đơn vị", expect.stringContaining("301 ký tự")],
      [15, "Vai trò", expect.stringContaining("Không có vai trò “Thần đèn”, “Ông Bụt”, “Bà Tiên”. Chọn")],
    ]);
    expect((await apply(administrator, body.previewId)).body.code).toBe("import.has_faults");
    expect(await countAccounts()).toBe(before);
  });

  it("changes nothing for people who are there already", async () => {
    const { body } = await preview(administrator, csv("quantri;Nông Đức Anh;Quản trị hệ thống;VPUB;;Administrator;;;"));
    expect(body).toMatchObject({ faults: [], counts: { new: 0, unchanged: 1 } });
    expect((await apply(administrator, body.previewId)).body).toEqual({
      created: 0,
      changed: 0,
      unchanged: 1,
      handoverId: null,
    });
  });

  it("gives a unit administrator no more than his own units and rights", async () => {
    const rows = [
      "yte.tot;Người Của Sở;;SYT;;Thủ trưởng đơn vị;;;",
      "yte.xa;Người Sở Khác;;SNV;;;;;",
      "yte.cao;Người Quá Quyền;;SYT;;Quản trị hệ thống;;;",
      "quantri;Nông Đức Anh;;VPUB;;;;;",
    ];
    const { body } = await preview(unitAdministrator, csv(...rows));
    expect(messages(body.faults)).toEqual([
      [3, "Mã đơn vị", expect.stringContaining("ngoài phạm vi")],
      [4, "Vai trò", expect.stringContaining("Quản trị hệ thống")],
      // Of an account elsewhere he learns nothing but that the login is taken.
      [5, "Tên đăng nhập", expect.stringContaining("đã có người dùng")],
    ]);
    const good = await preview(unitAdministrator, csv(rows[0] as string));
    expect((await apply(unitAdministrator, good.body.previewId)).body.created).toBe(1);
  });

  it("refuses the preview of somebody else, one applied before, and one of an older state", async () => {
    const mine = await preview(administrator, csv("cu.mot;Người Cũ;;SNV;;;;;"));
    expect((await apply(unitAdministrator, mine.body.previewId)).body.code).toBe("record.not_found");
    const newer = await preview(administrator, csv("cu.hai;Người Mới;;SNV;;;;;"));
    expect((await apply(administrator, newer.body.previewId)).status).toBe(200);
    expect((await apply(administrator, newer.body.previewId)).body.code).toBe("record.not_found");
    expect((await apply(administrator, mine.body.previewId)).body.code).toBe("import.stale");
  });

  it("lets one of two people through who bring the same login at once", async () => {
    const first = await preview(administrator, csv("cung.luc;Người Một;;SYT;;;;;", "cung.hai;Người Hai;;SYT;;;;;"));
    const second = await preview(unitAdministrator, csv("cung.luc;Người Ba;;SYT;;;;;"));
    const before = await countAccounts();
    const answers = await Promise.all([
      apply(administrator, first.body.previewId),
      apply(unitAdministrator, second.body.previewId),
    ]);
    const created = answers.flatMap((answer) => (answer.status === 200 ? answer.body.created : []));
    expect(created).toHaveLength(1);
    expect(answers.find((answer) => answer.status !== 200)?.body.code).toBe("import.stale");
    expect(await countAccounts()).toBe(before + created[0]);
  });

  it("makes many accounts: tells how far it is, and locks nobody out while passwords are made", async () => {
    const rows = Array.from({ length: 96 }, (_, i) => `nhieu.${i};Người Thứ ${i};;SNV;;Chuyên viên;;;`);
    const { body } = await preview(administrator, csv(...rows));
    const progress = () => demo.call(administrator, "GET", `/api/accounts/import/${body.previewId}/progress`);
    expect((await progress()).body).toEqual({ done: 0, total: 0 });
    const applying = apply(administrator, body.previewId);
    const isHeldOpen = async () => {
      const writing = sql`SELECT FROM pg_stat_activity
        WHERE datname = current_database() AND state = 'idle in transaction' AND backend_xid IS NOT NULL`;
      return (await writing.execute(demo.db.writer)).rows.length > 0;
    };
    const seen: { done: number; total: number }[] = [];
    let freely = 0;
    for (let answer = await progress(); answer.status === 200; answer = await progress()) {
      if (answer.body.done > 0 && answer.body.done < 96) {
        const own = demo.db.writer.selectFrom("import_preview").select("id").where("id", "=", body.previewId);
        const free = await own
          .forUpdate()
          .noWait()
          .execute()
          .catch((error) => {
            // lock_not_available
            if (error.code !== "55P03") throw error;
            return [];
          });
        if (free.length > 0) freely += 1;
        // A note of progress holds it for its one statement; who holds it longer is storing, and has every password.
        else if (await isHeldOpen()) expect([96, undefined]).toContain((await progress()).body.done);
      }
      seen.push(answer.body);
    }
    expect((await applying).body).toMatchObject({ created: 96 });
    expect(seen.filter(({ done, total }) => done > 0 && done < 96 && total === 96)).not.toEqual([]);
    expect(freely).toBeGreaterThan(0);
    expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).toSorted((a, b) => a - b));
  });

  it("leaves nothing half done when a login is taken while passwords are made", async () => {
    const rows = Array.from({ length: 64 }, (_, i) => `giua.${i};Người Giữa ${i};;SNV;;;;;`);
    const { body } = await preview(administrator, csv(...rows));
    const before = await countAccounts();
    const applying = apply(administrator, body.previewId);
    const rival = await preview(unitAdministrator, csv("giua.60;Người Nhanh;;SYT;;;;;"));
    expect((await apply(unitAdministrator, rival.body.previewId)).body.created).toBe(1);
    expect((await applying).body.code).toBe("import.stale");
    expect(await countAccounts()).toBe(before + 1);
    expect((await demo.call(administrator, "GET", "/api/accounts?q=giua.6")).body.total).toBe(1);
  });

  it("gives the template with the roles of this installation, and nothing to those who may not", async () => {
    const template = await demo.call(administrator, "GET", "/api/accounts/import/template");
    expect(template.headers.get("content-disposition")).toContain("mau-danh-sach-tai-khoan.xlsx");
    const seen = await preview(administrator, template.body);
    expect(seen.body.faults).toMatchObject([{ message: "Chưa có dòng dữ liệu nào dưới tiêu đề." }]);
    const owner = await demo.signIn("chutri");
    expect((await demo.call(owner, "GET", "/api/accounts/import/template")).status).toBe(403);
  });

  it("never failed in a way it did not expect", () => expect(demo.failures).toEqual([]));
});
