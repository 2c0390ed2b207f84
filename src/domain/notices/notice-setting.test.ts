import { expect, it } from "vitest";
import { channelsFor, usualNoticeSetting } from "./notice-setting.ts";

it("sends everything by mail and nothing as a message unless the person chose otherwise", () => {
  expect(channelsFor(usualNoticeSetting, "urge")).toEqual(["mail"]);
  const chosen = { language: "en", mailOff: ["result"], messageOn: ["urge", "result"] } as const;
  expect(channelsFor(chosen, "urge")).toEqual(["mail", "gateway"]);
  expect(channelsFor(chosen, "result")).toEqual(["gateway"]);
  expect(channelsFor(chosen, "task")).toEqual(["mail"]);
});
