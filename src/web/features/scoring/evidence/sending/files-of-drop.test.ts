import { expect, it } from "vitest";
import { isHeic, ownFiles } from "./files-of-drop.ts";

it("leaves out what systems put into folders, whichever way they come", () => {
  const names = ["Kế hoạch.pdf", "Thumbs.db", ".DS_Store", "desktop.ini", "._Kế hoạch.pdf", "thumbs.db.pdf"];
  const left = ownFiles(names.map((name) => new File([], name)));
  expect(left.map(({ name }) => name)).toEqual(["Kế hoạch.pdf", "thumbs.db.pdf"]);
});

it("knows the pictures of telephones that pages do not show", () => {
  expect(["IMG_1.HEIC", "a.heif", "a.jpg", "heic.pdf"].map(isHeic)).toEqual([true, true, false, false]);
});
