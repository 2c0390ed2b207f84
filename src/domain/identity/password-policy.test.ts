import { describe, expect, it } from "vitest";
import { checkPassword, coreLength } from "./password-policy.ts";

const rules = { minLength: 12, maxLength: 128, minCoreLength: 8 };
const context = { login: "an.nguyen@caobang", displayName: "Nguyễn Văn An", provinceName: "Cao Bằng" };

const kinds = (password: string) => checkPassword(password, context, rules).map((fault) => fault.kind);

describe("password policy", () => {
  it.each([
    ["Sông Bằng chảy về đâu", []],
    ["con mèo trèo cây cau", []],
    ["gK7-xv2#Qp9!", []],
    // Twelve composed characters: letters with marks count once.
    ["ếếếếếếếếếế", ["tooShort"]],
    ["ngắn quá", ["tooShort"]],
    ["x".repeat(129), ["tooLong"]],
    ["toi la AN.NGUYEN 2031", ["containsLogin"]],
    ["toi la nguyễn văn an day", ["containsName"]],
    ["Nguyen-Van-An toi day", ["containsName"]],
    ["Que toi o Cao Bang do", ["containsProvince"]],
    ["QUE TOI O CAO BẰNG DO", ["containsProvince"]],
    ["123456789012", ["pattern"]],
    ["qwertyuiop12", ["pattern"]],
    ["abcabcabcabcabc", ["pattern"]],
    ["matkhau123456", ["pattern"]],
    ["Admin@2025@2026", ["pattern"]],
  ])("%j", (password, expected) => {
    expect(kinds(password)).toEqual(expected);
  });

  it("does not forbid short names that stand in ordinary words", () => {
    const short = { login: "an", displayName: "An", provinceName: null };
    expect(checkPassword("bình an mọi nẻo đường", short, rules)).toEqual([]);
  });

  it.each([
    ["aaaaaaaaaaaa", 1],
    ["abcdefgh1234", 2],
    ["congtamxyzt", 2],
  ])("core of %j is %i", (text, length) => {
    expect(coreLength(text)).toBe(length);
  });
});
