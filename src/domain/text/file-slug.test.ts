import { expect, it } from "vitest";
import { fileSlug } from "./file-slug.ts";

it("leaves no commas, brackets and doubled hyphens in the name of a file", () => {
  expect(fileSlug("Sở Văn hóa, Thể thao và Du lịch")).toBe("so-van-hoa-the-thao-va-du-lich");
  expect(fileSlug("Ủy ban nhân dân xã Đắk R’Măng (cũ)")).toMatch(/^[a-z0-9-]+[a-z0-9]$/);
});
