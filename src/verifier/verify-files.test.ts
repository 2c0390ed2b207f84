import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BundleContent } from "../domain/scoring/bundle/bundle-model.ts";
import { publicContent } from "../domain/scoring/bundle/public-content.ts";
import { bundleText, sealBundle } from "../domain/scoring/bundle/seal.ts";
import { makeFullContent, makeSigner } from "./bundle.fixture.ts";
import { mutate } from "./mutate-bundle.fixture.ts";
import { nodeCryptography } from "./node-cryptography.ts";
import { richPublications, smallSet, twoUnits } from "./rich-bundles.fixture.ts";
import { verifyFiles } from "./verify-files.ts";

const { sha256 } = nodeCryptography;
const signer = makeSigner();
const { first, second } = richPublications();
const amends = second.publication.amends ?? { publicSha256: "", reason: "", differences: [] };
const otherRound = makeFullContent(smallSet, twoUnits, { round: { id: "00000000-0000-4000-8000-000000000098" } });
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "congtam-verify-files-"));
  const contents: Readonly<Record<string, BundleContent>> = {
    "lan-1.json": first,
    "lan-1-cong-khai.json": publicContent(first, sha256),
    "lan-2.json": second,
    "lan-2-cong-khai.json": publicContent(second, sha256),
    "khac.json": makeFullContent(smallSet, twoUnits),
    "giau-bot.json": publicContent(
      mutate(second, "/publication/amends/differences", (list) => (list as unknown[]).slice(2)),
      sha256,
    ),
    "lan-1-cong-khai-khac.json": publicContent(
      mutate(first, "/engine/version", () => "0.0.9"),
      sha256,
    ),
    "khac-dot.json": publicContent(otherRound, sha256),
    "lan-3.json": publicContent({ ...second, publication: { ...second.publication, number: "3" } }, sha256),
    "bia-truoc.json": mutate(second, "/publication/amends/differences/0/before", () => "9"),
  };
  for (const [name, content] of Object.entries(contents))
    await writeFile(join(folder, name), bundleText(sealBundle(content, signer, sha256)));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function verify(...names: string[]) {
  const { fingerprint } = sealBundle(first, signer, sha256).seal;
  const files = names.map((name) => join(folder, name));
  const { verdict, lines } = await verifyFiles(files, [fingerprint]);
  const told = (language: "vi" | "en") =>
    lines.map((line) => line[language].replaceAll(`${folder}/`, "")).filter((line) => !line.startsWith("  "));
  return { verdict, vi: told("vi"), en: told("en") };
}

describe("an amendment beside the publication before it", () => {
  it("amends it and tells every difference, in every mixture of forms", async () => {
    const count = amends.differences.length;
    for (const [before, after] of [
      ["lan-1.json", "lan-2.json"],
      ["lan-1-cong-khai.json", "lan-2.json"],
      ["lan-1.json", "lan-2-cong-khai.json"],
    ] as const) {
      const { verdict, vi, en } = await verify(before, after);
      expect(verdict).toBe("sound");
      const isMixed = before.includes("cong-khai") !== after.includes("cong-khai");
      const [shown, full] = before.includes("cong-khai") ? [before, after] : [after, before];
      const numbers = [shown, full].map((name) => /lan-(\d)/.exec(name)?.[1]);
      const which = `${shown} là bản công khai của lần ${numbers[0]}, ${full} là bản đầy đủ của lần ${numbers[1]}`;
      expect(vi.some((line) => line.startsWith(which))).toBe(isMixed);
      expect(vi).toContain(`${after} điều chỉnh đúng ${before}: ${count} thay đổi, nêu đủ.`);
      expect(en).toContain(`${after} amends ${before}: ${count} differences, all of them told.`);
    }
    const all = await verify("lan-1.json", "lan-1-cong-khai.json", "lan-2.json", "lan-2-cong-khai.json");
    expect(all.verdict).toBe("sound");
    expect((await verify("lan-2.json")).verdict).toBe("sound");
  });

  it("is told to lack the publication before it where only others of its round were given", async () => {
    const { verdict, vi, en } = await verify("lan-3.json", "lan-1-cong-khai-khac.json");
    expect(verdict).toBe("sound");
    expect(vi.at(-1)).toBe(
      `lan-3.json (lần 3) điều chỉnh lần công bố 2, mà gói của lần 2 không có trong các tệp đã nêu: chưa đối chiếu được lần 3 thay đổi những gì. Nêu thêm gói của lần 2 (mã băm bản công khai: ${amends.publicSha256}).`,
    );
    expect(en.at(-1)).toMatch(/^lan-3.json \(publication 3\) amends publication 2, whose bundle is not among/);
    for (const alone of [["lan-3.json"], ["lan-3.json", "khac-dot.json"]])
      expect((await verify(...alone)).vi.some((line) => line.includes("không có trong các tệp đã nêu"))).toBe(false);
  });

  it("is refused where it amends another one", async () => {
    const { verdict, vi, en } = await verify("khac.json", "lan-2.json");
    expect(verdict).toBe("faulty");
    expect(vi).toContain(
      `SAI: lan-2.json điều chỉnh một gói khác, không phải khac.json (gói bị điều chỉnh: ${amends.publicSha256}).`,
    );
    expect(en.at(-1)).toMatch(/^WRONG: lan-2.json amends another bundle than khac.json/);
  });

  it("is refused where it tells fewer differences, or one that is none", async () => {
    const silent = await verify("lan-1-cong-khai.json", "giau-bot.json");
    expect(silent.verdict).toBe("faulty");
    expect(silent.vi.at(-1)).toBe(
      "SAI: thay đổi nêu trong giau-bot.json không phải thay đổi so với lan-1-cong-khai.json: 0 chỗ nêu không có, 2 chỗ có không nêu.",
    );
    expect(silent.en.at(-1)).toContain("0 told are none, 2 are not told.");
    expect((await verify("giau-bot.json")).verdict).toBe("sound");
    const invented = await verify("lan-1.json", "bia-truoc.json");
    expect(invented.verdict).toBe("faulty");
    expect(invented.en.at(-1)).toContain("1 told are none, 1 are not told.");
  });
});

it("refuses a file whose bytes are no UTF-8, though they read as the same text", async () => {
  const title = `Chỉ số \ufffd`;
  const content = makeFullContent(smallSet, twoUnits, { round: { titleVi: title } });
  const text = bundleText(sealBundle(content, signer, sha256));
  await writeFile(join(folder, "nguyen.json"), text);
  const [before = "", after = ""] = text.split("\ufffd");
  await writeFile(join(folder, "byte.json"), Buffer.concat([Buffer.from(before), Buffer.of(0xff), Buffer.from(after)]));
  expect((await verify("nguyen.json")).verdict).toBe("sound");
  const report = await verifyFiles([join(folder, "byte.json")]);
  expect(report.verdict).toBe("faulty");
  expect(report.lines.map((line) => line.en)).toContain("  WRONG: some bytes are no UTF-8; fetch the original again");
});

describe("the conclusion advises what would mend the fault", () => {
  const conclude = async (...names: string[]) => {
    const { verdict, conclusion } = await verifyFiles(names.map((name) => join(folder, name)));
    expect(verdict).toBe("faulty");
    return conclusion;
  };
  const bound = (fileSha256: string | null) =>
    makeFullContent(smallSet, twoUnits, {
      publication: { decision: { number: "12/QĐ-UBND", date: "2026-01-20", fileSha256 } },
    });

  beforeAll(async () => {
    const seal = (content: BundleContent) => bundleText(sealBundle(content, signer, sha256));
    await writeFile(join(folder, "co-quyet-dinh.json"), seal(bound("0".repeat(64))));
    await writeFile(join(folder, "khac.pdf"), "%PDF-1.7 khác");
    await writeFile(join(folder, "trang-web.pdf"), "<html>404</html>");
    await writeFile(join(folder, "bi-cat.json"), seal(first).slice(0, 500));
    await writeFile(join(folder, "goi.zip"), Buffer.from([0x50, 0x4b, 0x03, 0x04]));
    const total = "/units/0/lines/0/column/points";
    await writeFile(join(folder, "ky-sai.json"), seal(mutate(first, total, (points) => (points === "0" ? "1" : "0"))));
  });

  it.each([
    ["a decision that is another", ["co-quyet-dinh.json", "khac.pdf"], "Tải lại tệp PDF của quyết định", "tải lại gói"],
    ["a PDF beside a bundle without one", ["lan-1.json", "khac.pdf"], "Nêu gói mà không kèm tệp PDF", "tải lại"],
    ["bundles of two rounds", ["khac.json", "lan-2.json"], "Nêu đúng các gói thuộc về nhau", "tải lại"],
    ["a bundle cut off", ["bi-cat.json"], "Tải lại gói từ trang công bố", "pdf"],
    ["another kind of file", ["goi.zip"], "Làm như đã chỉ ở chỗ sai", "tải lại"],
    ["a bundle that was signed wrong", ["ky-sai.json"], "tải lại cũng vậy: báo cho nơi công bố", "rồi kiểm chứng lại"],
  ])("%s", async (_what, names, advice, other) => {
    const { vi } = await conclude(...names);
    expect(vi).toContain(advice);
    expect(vi.toLowerCase().replace("tải lại cũng vậy", "")).not.toContain(other);
  });

  it("names every mend where several things are wrong, in both languages", async () => {
    const { vi, en } = await conclude("bi-cat.json", "co-quyet-dinh.json", "goi.zip");
    expect(vi).toContain("Tải lại gói từ trang công bố; làm như đã chỉ ở chỗ sai, rồi kiểm chứng lại");
    expect(en).toContain(
      "Fetch the bundle again from the page of the publication; do as is said where it is wrong, then",
    );
  });

  it("a file that is called a PDF and is none is told so", async () => {
    const { lines } = await verifyFiles(["co-quyet-dinh.json", "trang-web.pdf"].map((name) => join(folder, name)));
    expect(lines.at(-1)?.vi).toContain("tệp không bắt đầu như tệp PDF");
    expect(lines.at(-1)?.en).toContain("it does not begin as a PDF does");
  });
});

describe("of several bundles the conclusion names", () => {
  const conclude = async (names: readonly string[], keys: readonly string[]) => {
    const files = names.map((name) => join(folder, name));
    const { verdict, conclusion } = await verifyFiles(files, keys);
    expect(verdict).toBe("unknownKey");
    return Object.values(conclusion).map((text) => text.replaceAll(`${folder}/`, ""));
  };
  const { fingerprint } = sealBundle(first, signer, sha256).seal;

  beforeAll(async () => {
    const foreign = sealBundle(second, makeSigner(), sha256);
    await writeFile(join(folder, "khoa-la.json"), bundleText(foreign));
  });

  it("the one that no named key signed, and none where there is one alone", async () => {
    const [vi, en] = await conclude(["lan-1.json", "khoa-la.json"], [fingerprint]);
    expect(vi).toContain("nhưng khoa-la.json KHÔNG ký bằng khóa đã nêu sau --key");
    expect(vi).toMatch(/thì khoa-la\.json không phải của tỉnh\.$/);
    expect(en).toContain("but khoa-la.json is NOT signed by a key named after --key");
    expect(en).toMatch(/, khoa-la\.json is not the province's\.$/);
    const [alone] = await conclude(["khoa-la.json"], [fingerprint]);
    expect(alone).toMatch(/nhưng KHÔNG ký .* thì gói này không phải của tỉnh\.$/);
  });

  it("all of them where no key is known", async () => {
    const [vi, en] = await conclude(["lan-1.json", "khoa-la.json"], []);
    expect(vi).toContain("nhưng lan-1.json, khoa-la.json ký bằng khóa chưa biết");
    expect(en).toContain("but lan-1.json, khoa-la.json are signed by an unknown key");
  });
});
