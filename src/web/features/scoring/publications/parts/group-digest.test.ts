import { expect, test } from "vitest";
import { groupDigest } from "./group-digest.ts";

test("a digest in groups is the digest again when joined", () => {
  const digest = "0123456789abcdef".repeat(4);
  expect(groupDigest(digest)).toHaveLength(16);
  expect(groupDigest(digest).join("")).toBe(digest);
});
