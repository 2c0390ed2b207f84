import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toHex } from "../src/domain/scoring/bundle/digest.ts";
import { publicContent } from "../src/domain/scoring/bundle/public-content.ts";
import { bundleText, sealBundle } from "../src/domain/scoring/bundle/seal.ts";
import { makeFullContent, makeSigner } from "../src/verifier/bundle.fixture.ts";
import { nodeCryptography } from "../src/verifier/node-cryptography.ts";
import { buildVerifier } from "./verifier-build.ts";

const { sha256 } = nodeCryptography;
const set = {
  id: "nho",
  title: "Bộ nhỏ",
  areas: [
    {
      code: "1",
      name: "Chung",
      max: "5",
      criteria: [
        { code: "1.1", name: "Công thức", max: "5", rule: { kind: "ratio", numerator: "a", denominator: "b" } },
      ],
    },
  ],
};
/** What Node 20 does not have: deleted, so that the newer Node of the project is no easier ground. */
const oldNode = `delete Map.groupBy; delete Object.groupBy; delete Promise.withResolvers; delete Promise.try; delete Array.fromAsync;
for (const name of ["union", "intersection", "difference", "isSubsetOf", "isSupersetOf", "isDisjointFrom", "symmetricDifference"]) delete Set.prototype[name];
for (const name of ["map", "filter", "take", "drop", "flatMap", "reduce", "toArray", "forEach", "some", "every", "find"]) delete Iterator.prototype[name];`;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "congtam-verifier-"));
  await buildVerifier(join(import.meta.dirname, ".."), join(folder, "verify.mjs"));
  await writeFile(join(folder, "old-node.mjs"), oldNode);
  const signer = makeSigner();
  const full = makeFullContent(set, [{ name: "Sở A", block: "so", inputs: { "1.1": { a: "7", b: "8" } } }]);
  const texts = [publicContent(full, sha256), full].map((content) => bundleText(sealBundle(content, signer, sha256)));
  await writeFile(join(folder, "cong-khai.json"), texts[0] ?? "");
  await writeFile(join(folder, "day-du.json"), texts[1] ?? "");
  const paper = "%PDF-1.7 quyết định";
  const { publication } = full;
  const decision = { number: "12/QĐ-UBND", date: "2026-01-19", fileSha256: toHex(sha256(paper)) };
  const decided = publicContent({ ...full, publication: { ...publication, decision } }, sha256);
  await writeFile(join(folder, "co-quyet-dinh.json"), bundleText(sealBundle(decided, signer, sha256)));
  await writeFile(join(folder, "quyet-dinh.pdf"), paper);
  await writeFile(join(folder, "khac.pdf"), `${paper} `);
  const amends = { publicSha256: "0".repeat(64), reason: "Kết luận kiểm tra", differences: [] };
  const again = publicContent({ ...full, publication: { ...publication, number: "2", amends } }, sha256);
  await writeFile(join(folder, "cong-khai-2.json"), bundleText(sealBundle(again, signer, sha256)));
  await writeFile(
    join(folder, "khong-thay.json"),
    (texts[0] ?? "").replace('"inputs":{', '"inputs":{"__proto__":"khống",'),
  );
  await writeFile(join(folder, "sua.json"), (texts[0] ?? "").replace('"a":"7"', '"a":"8"'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the one file in a folder that has nothing else of the program. */
function run(...args: string[]): Promise<{ code: number; out: string }> {
  const line = ["--import", "./old-node.mjs", "verify.mjs", "--lang", "vi", ...args];
  return new Promise((done) => {
    execFile(process.execPath, line, { cwd: folder }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === "number" ? error.code : 0, out: stdout + stderr });
    });
  });
}

describe("the verifier as one file", () => {
  it("computes both forms anew and asks for the key", async () => {
    const { code, out } = await run("cong-khai.json", "day-du.json");
    expect(out).toContain("Tính lại: 1 đơn vị, 1 tiêu chí thành phần, khớp tất cả.");
    expect(out).toContain("cong-khai.json đúng là bản công khai của day-du.json");
    expect(out).toContain("khóa CHƯA BIẾT");
    expect(code).toBe(3);
    const [fingerprint = ""] = /[0-9a-f]{64}/.exec(out) ?? [];
    const known = await run("cong-khai.json", "--key", fingerprint);
    expect(known.out).toContain("KẾT LUẬN: gói nguyên vẹn");
    expect(known.code).toBe(0);
    const stranger = await run("cong-khai.json", "--key", "0".repeat(64));
    expect(stranger.out).toContain(`khóa KHÁC khóa đã nêu: ${fingerprint}`);
    expect(stranger.out).toContain("KHÔNG ký bằng khóa đã nêu sau --key");
    expect(stranger.code).toBe(3);
    expect(await run("cong-khai.json", "--key", "abc")).toMatchObject({ code: 2, out: expect.stringContaining("abc") });
  });

  it("says that a public and a full form are not of one publication, and names both", async () => {
    const { code, out } = await run("day-du.json", "cong-khai-2.json");
    expect(out).toContain(
      "SAI: không cùng một lần công bố: cong-khai-2.json (Chỉ số CCHC 2025, công bố lần 2 ngày 20/01/2026); day-du.json (Chỉ số CCHC 2025, công bố lần 1 ngày 20/01/2026).",
    );
    expect(out).toContain("KẾT LUẬN: KHÔNG ĐÚNG");
    expect(code).toBe(2);
    for (const alone of ["day-du.json", "cong-khai-2.json"]) expect((await run(alone)).code).toBe(3);
    const amended = await run("cong-khai.json", "cong-khai-2.json");
    expect(amended.out).toContain("SAI: cong-khai-2.json điều chỉnh một gói khác, không phải cong-khai.json");
    expect(amended.code).toBe(2);
  });

  it("finds a member that reading passes over", async () => {
    const { code, out } = await run("khong-thay.json");
    expect(out).toContain("SAI: không phải JSON chuẩn tắc của một gói từ ký tự");
    expect(out).not.toContain("Chữ ký đúng");
    expect(code).toBe(2);
  });

  it("names the one digit that was changed", async () => {
    const { code, out } = await run("sua.json");
    expect(out).toContain(
      "đơn vị Sở A › tiêu chí 1.1 › cột quyết định › số liệu › a (/units/0/lines/0/column/inputs/a) đã bị sửa",
    );
    expect(out).toContain("KẾT LUẬN: KHÔNG ĐÚNG");
    expect(code).toBe(2);
  });

  it("tells which decision a bundle is bound to, and whether the PDF beside it is that file", async () => {
    const bound = createHash("sha256").update("%PDF-1.7 quyết định").digest("hex");
    const same = await run("co-quyet-dinh.json", "quyet-dinh.pdf");
    expect(same.out).toContain(`Tệp quyết định đã ký gắn với gói, SHA-256: ${bound}`);
    expect(same.out).toContain("quyet-dinh.pdf đúng là tệp quyết định đã ký gắn với co-quyet-dinh.json.");
    expect(same.code).toBe(3);
    const other = await run("khac.pdf", "co-quyet-dinh.json");
    expect(other.out).toContain("khac.pdf SAI: không phải tệp quyết định gắn với gói");
    expect(other.code).toBe(2);
    const unbound = await run("cong-khai.json", "quyet-dinh.pdf");
    expect(unbound.out).toContain("Gói không gắn với tệp quyết định đã ký nào.");
    expect(unbound.code).toBe(2);
    expect(await run("quyet-dinh.pdf")).toMatchObject({ code: 2, out: expect.stringContaining("nêu cả tệp JSON") });
  });

  it("says how it is used, and which file cannot be read", async () => {
    expect(await run()).toMatchObject({ code: 2, out: expect.stringContaining("node verify.mjs GÓI.json") });
    expect(await run("khong-co.json")).toMatchObject({ code: 2, out: expect.stringContaining("khong-co.json") });
  });
});
