import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findUnknownLicences, listThirdParties } from "./third-party-list.ts";

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "third-party-"));
  const packages = {
    "": { name: "p" },
    "node_modules/runs": { version: "1.0.0", license: "MIT" },
    "node_modules/native": { version: "1.0.0", license: "MIT", os: ["linux"], optional: true },
    "node_modules/react": { version: "19.0.0", license: "MIT", dev: true, dependencies: { inner: "1" } },
    "node_modules/inner": { version: "9.0.0", license: "MIT", dev: true },
    "node_modules/react/node_modules/inner": { version: "1.0.0", license: "GPL-3.0", dev: true },
    "node_modules/checker": { version: "1.0.0", license: "MIT", dev: true },
  };
  writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages }));
  mkdirSync(join(root, "node_modules/runs"), { recursive: true });
  writeFileSync(join(root, "node_modules/runs/LICENSE"), "The MIT License\n\nCopyright (c) 2020 Somebody\n");
  mkdirSync(join(root, "src/web"), { recursive: true });
  writeFileSync(join(root, "src/web/main.tsx"), `import { useState } from "react";\nimport { x } from "./x.ts";`);
  writeFileSync(join(root, "src/web/main.test.tsx"), `import { check } from "checker";`);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("third parties", () => {
  it("what runs, what is bundled with all it depends on, and platform packages; not the workshop", () => {
    expect(listThirdParties(root).map((one) => [one.name, one.version, one.use])).toEqual([
      ["inner", "1.0.0", "web"],
      ["native", "1.0.0", "platform"],
      ["react", "19.0.0", "web"],
      ["runs", "1.0.0", "server"],
    ]);
    expect(listThirdParties(root).at(-1)?.copyright).toBe("Copyright (c) 2020 Somebody");
  });

  it("a licence nobody looked at is named", () => {
    expect(findUnknownLicences(listThirdParties(root))).toEqual(["inner: GPL-3.0"]);
  });
});
