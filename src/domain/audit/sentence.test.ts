import { describe, expect, it } from "vitest";
import { makeSentence, type SentenceParts } from "./sentence.ts";
import { verbTexts } from "./verbs.ts";

const parts: SentenceParts = {
  verb: "identity.editAccount",
  actorName: "Nguyễn Văn An",
  subjectNames: ["Trần Thị Bình"],
  subjectCount: 1,
  roleName: "Thủ trưởng đơn vị",
  unitName: "Sở Nội vụ",
  detail: {},
};

describe("sentence of an act", () => {
  it.each<[Partial<SentenceParts>, "vi" | "en", string]>([
    [{}, "vi", "Nguyễn Văn An sửa tài khoản Trần Thị Bình"],
    [{}, "en", "Nguyễn Văn An edited the account Trần Thị Bình"],
    [
      { verb: "identity.giveRole" },
      "vi",
      "Nguyễn Văn An trao vai trò Thủ trưởng đơn vị tại Sở Nội vụ cho Trần Thị Bình",
    ],
    [
      { verb: "identity.listAccounts", subjectNames: ["A", "B", "C", "D"], subjectCount: 50 },
      "vi",
      "Nguyễn Văn An xem danh sách tài khoản: A, B, C và 47 mục khác",
    ],
    [
      { verb: "identity.importAccounts", detail: { count: 12 } },
      "en",
      "Nguyễn Văn An imported 12 accounts from a workbook",
    ],
    [
      { verb: "identity.importAccounts", detail: { count: 1 } },
      "en",
      "Nguyễn Văn An imported 1 account from a workbook",
    ],
    [
      { verb: "identity.refuseSignIn", actorName: null },
      "vi",
      "Người chưa xác định bị từ chối đăng nhập vào tài khoản Trần Thị Bình",
    ],
    [{ verb: "organisations.loadProvince", actorName: null }, "en", "The system loaded the units of the province"],
    [{ subjectNames: [] }, "vi", "Nguyễn Văn An sửa tài khoản (không còn tên)"],
    [{ verb: "future.newVerb" }, "en", "Nguyễn Văn An future.newVerb Trần Thị Bình"],
  ])("%j in %s", (change, language, sentence) => {
    expect(makeSentence({ ...parts, ...change }, language)).toBe(sentence);
  });

  it("has the same places in both languages", () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const text of Object.values(verbTexts)) expect(places(text.en)).toEqual(places(text.vi));
  });
});
