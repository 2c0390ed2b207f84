import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { UnitInputs } from "../../../../../contract/scoring/inputs.ts";
import { type Session, SessionProvider } from "../../../../app/session.tsx";
import { ComponentEditor } from "./component-editor.tsx";
import { useInputChanges } from "./use-input-changes.ts";

const field = (name: string, kind: string, value: string | null) => ({
  name,
  title: { vi: name, en: name },
  kind,
  options: [],
  required: true,
  value,
});
const unitWith = (done: string) =>
  ({
    roundId: "r1",
    unitId: "u1",
    components: [
      {
        code: "1.1",
        nameVi: "Giải quyết hồ sơ đúng hạn",
        nameEn: null,
        max: "2",
        ruleKind: "ratio",
        rule: { vi: "đúng hạn / đến hạn", en: "on time / due" },
        inputs: [field("đúng hạn", "count", done), field("đến hạn", "count", "20")],
        notApplicable: { allowed: true, value: false },
        faults: [],
        warnings: [],
      },
    ],
    bonus: { max: "0", value: null },
    penalty: { max: "0", value: null },
  }) as unknown as UnitInputs;

function Sheet({ unit }: { unit: UnitInputs }) {
  const work = useInputChanges(unit);
  return (
    <>
      {unit.components.map((component) => (
        <ComponentEditor
          key={component.code}
          component={component}
          changes={work.changes}
          refusal={undefined}
          change={work.change}
          changeNotApplicable={work.changeNotApplicable}
        />
      ))}
      <output>
        {Object.values(work.changes)
          .map((one) => `${one.input}: ${one.before} > ${one.value}`)
          .join("; ")}
      </output>
      {work.restored && <p>lấy lại</p>}
    </>
  );
}

function show(accountId: string, unit = unitWith("18")) {
  return render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <SessionProvider session={{ accountId } as Session}>
          <Sheet unit={unit} />
        </SessionProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const changes = () => screen.getByRole("status").textContent;

async function retype(label: string, text: string) {
  await userEvent.clear(screen.getByLabelText(label));
  await userEvent.type(screen.getByLabelText(label), text);
}

test("what was typed is there again after the browser was closed, for the same person only", async () => {
  const first = show("a1");
  await retype("đúng hạn", "19");
  expect(changes()).toBe("đúng hạn: 18 > 19");
  first.unmount();
  sessionStorage.clear();

  const other = show("a2");
  expect(changes()).toBe("");
  other.unmount();

  show("a1");
  expect(changes()).toBe("đúng hạn: 18 > 19");
  expect(screen.getByText("lấy lại")).toBeDefined();
});

test("a draft remembers what was seen when it was typed, so that another person's change is noticed", async () => {
  const first = show("a1");
  await retype("đúng hạn", "19");
  first.unmount();
  show("a1", unitWith("17"));
  expect(changes()).toBe("đúng hạn: 18 > 19");
});

test("what cannot be read is no value taken away: it stands there again after the page was closed, and is refused", async () => {
  const first = show("a1");
  await retype("đúng hạn", "8x8");
  first.unmount();
  show("a1");
  const again = screen.getByLabelText<HTMLInputElement>("đúng hạn");
  expect([again.value, again.validity.customError]).toEqual(["8x8", true]);
  await userEvent.clear(again);
  expect(changes()).toBe("đúng hạn: 18 > null");
});

test("nothing is kept once everything is as it was", async () => {
  const first = show("a1");
  await retype("đúng hạn", "19");
  await retype("đúng hạn", "18");
  expect(changes()).toBe("");
  first.unmount();
  expect(Object.keys(localStorage).filter((key) => key.includes("draft"))).toEqual([]);
});

test("not applicable closes the inputs and empties them", async () => {
  show("a1");
  await userEvent.click(screen.getByLabelText("Không áp dụng cho đơn vị này"));
  expect(screen.getByLabelText<HTMLInputElement>("đúng hạn").disabled).toBe(true);
  expect(changes()).toBe("na: null > true; đúng hạn: 18 > null; đến hạn: 20 > null");
});
