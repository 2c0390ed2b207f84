import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { describePlace } from "./describe-place.ts";

/** What stands around the content: proofs of it, told by the file. */
const around = ["content", "marks", "seal", "algorithm", "contentSha256", "marksSha256", "publicKey"];
const ofSeal = new Set([...around, "fingerprint", "signature"]);

/** Names of all members that the form of a content knows. */
async function namesOfForm(): Promise<string[]> {
  const schema = JSON.parse(await readFile("docs/bundle.schema.json", "utf8"));
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { properties } = node as { properties?: object };
    for (const name of Object.keys(properties ?? {})) names.add(name);
    Object.values(node).forEach(walk);
  };
  walk(schema);
  return [...names].filter((name) => !ofSeal.has(name));
}

it("names every member of a content in words of the interface, the pointer behind", async () => {
  const names = await namesOfForm();
  expect(names.length).toBeGreaterThan(50);
  const bare = names.filter((name) => {
    const said = [`/${name}`, `/units/0/${name}`].map((pointer) => describePlace({}, pointer).vi.split(" (/")[0] ?? "");
    // Lines are named by their component, lists by their items.
    return name !== "lines" && said.every((text) => text.split(" › ").at(-1) === name);
  });
  expect(bare).toEqual([]);
  expect(describePlace({ units: [{ nameVi: "Sở Y tế" }] }, "/units/0/officialCode")).toEqual({
    vi: "đơn vị Sở Y tế › mã đơn vị (/units/0/officialCode)",
    en: "unit Sở Y tế › official code (/units/0/officialCode)",
  });
});
