import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { oddFiles, soundText } from "./odd-files.fixture.ts";
import { UnreadableFile } from "./read-given.ts";
import { readOptions } from "./read-options.ts";
import { verifyFiles } from "./verify-files.ts";

/** Words of parsers, of runtimes and of our own code, none of which is for a person. */
const foreignWords =
  /Unexpected|Invalid|Unterminated|Expected|not valid JSON|at position|\/\^|\\d|Error\b|\bat \S+ \(|ENOENT|EISDIR|undefined|\bNaN\b|\[object/;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "congtam-odd-files-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function told(...names: string[]): Promise<{ verdict: string; vi: string; en: string }> {
  const files = names.map((name) => join(folder, name));
  try {
    const { verdict, lines } = await verifyFiles(files);
    return { verdict, vi: lines.map(({ vi }) => vi).join("\n"), en: lines.map(({ en }) => en).join("\n") };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { verdict: "unreadable", ...error.text };
  }
}

describe("what is no bundle, or none as it should be", () => {
  it.each(oddFiles)("%s is told in our own words, with the place, in both languages", async (_what, bytes, said) => {
    await writeFile(join(folder, "goi.json"), bytes);
    const { verdict, vi, en } = await told("goi.json");
    expect(verdict).toBe("faulty");
    expect(vi).toContain(said);
    for (const words of [vi, en]) expect(words).not.toMatch(foreignWords);
    expect(en).not.toMatch(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]{2}|phải là|tải lại/);
  });
});

describe("a file that cannot be read", () => {
  it.each([
    ["is not there", "không-có.json", "Không có tệp"],
    ["is a folder", "thu-muc", "là thư mục, không phải tệp"],
    ["lies below a file", "goi.json/trong.json", "Không có tệp"],
    ["has a name too long", "x".repeat(300), "Tên tệp quá dài"],
    ["is a paper alone", "quyet-dinh.pdf", "chỉ có quyết định thì chưa kiểm chứng được gì"],
  ])("%s: it is said what to do", async (_what, name, said) => {
    await mkdir(join(folder, "thu-muc"), { recursive: true });
    await writeFile(join(folder, "goi.json"), soundText);
    await writeFile(join(folder, "quyet-dinh.pdf"), "%PDF-1.7");
    const { verdict, vi, en } = await told(name);
    expect(verdict).toBe("unreadable");
    expect(vi).toContain(said);
    for (const words of [vi, en]) expect(words).not.toMatch(foreignWords);
  });

  it("is refused where it never ends", async () => {
    expect((await told(relative(folder, "/dev/zero"))).vi).toContain("lớn hơn 512 MB");
  });

  it("is a bundle under the name of a paper all the same", async () => {
    await writeFile(join(folder, "goi.pdf"), soundText);
    expect((await told("goi.pdf")).verdict).toBe("unknownKey");
  });
});

describe("the line of the verifier", () => {
  it.each([
    [["--khoa", "x"], "Không có tùy chọn --khoa. Xem: node verify.mjs --help", "There is no option --khoa."],
    [["-x"], "Không có tùy chọn -x.", "There is no option -x."],
    [["goi.json", "--key"], "Sau --key thiếu vân tay", "A fingerprint is missing after --key"],
    [["goi.json", "--key", "--lang", "en"], "Sau --key thiếu vân tay", "A fingerprint is missing after --key"],
    [["goi.json", "--key="], "Sau --key thiếu vân tay", "A fingerprint is missing after --key"],
    [["--lang", "fr"], "Sau --lang ghi vi hoặc en.", "Write vi or en after --lang."],
    [["--help=x"], "Không có tùy chọn --help.", "There is no option --help."],
  ])("%j is refused in our own words", (args, vi, en) => {
    const { fault } = readOptions(args);
    expect(fault?.vi).toContain(vi);
    expect(fault?.en).toContain(en);
  });

  it("is answered in its language also where a word before took that for its value", () => {
    expect(readOptions(["goi.json", "--key", "--lang", "en"]).language).toBe("en");
  });

  it("is read with options anywhere", () => {
    expect(readOptions(["a.json", "--key", "ab", "b.json", "--lang=en", "-h", "--key=cd", "--", "-c.json"])).toEqual({
      ...{ words: ["a.json", "b.json", "-c.json"], keys: ["ab", "cd"] },
      ...{ language: "en", help: true, fault: undefined },
    });
  });
});
