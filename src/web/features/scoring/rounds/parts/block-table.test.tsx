import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { type Session, SessionProvider } from "../../../../app/session.tsx";
import { setLanguage } from "../../../../i18n/language.ts";
import { BlockTable } from "./block-table.tsx";

afterEach(() => setLanguage("vi", "/"));

const block = { nameVi: "Các sở", nameEn: "Departments", setVersion: 2, classes: null, units: 3, complete: 1 };
const blocks = [
  { ...block, code: "so", setTitle: "Bộ tiêu chí cấp sở", setTitleEn: "Set for departments" },
  { ...block, code: "xa", setTitle: "Bộ tiêu chí cấp xã", setTitleEn: null },
];

test.each([
  ["vi", ["Bộ tiêu chí cấp sở (phiên bản 2)", "Bộ tiêu chí cấp xã (phiên bản 2)"]],
  ["en", ["Set for departments (version 2)", "Bộ tiêu chí cấp xã (version 2)"]],
] as const)("in %s a set goes by the name it has in the language", (language, names) => {
  document.body.replaceChildren();
  setLanguage(language, "/");
  render(
    <MantineProvider env="test">
      <SessionProvider session={{ abilities: [] } as unknown as Session}>
        <BlockTable round={{ blocks: blocks as never }} />
      </SessionProvider>
    </MantineProvider>,
  );
  for (const name of names) expect(screen.getByRole("cell", { name })).toBeDefined();
});
