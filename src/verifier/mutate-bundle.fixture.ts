import { stepsOf } from "../domain/scoring/bundle/pointers.ts";

/** A copy with the value at a place made another one; `undefined` takes a member or an item away. */
export function mutate<Value>(value: Value, pointer: string, change: (value: unknown) => unknown): Value {
  const copy = structuredClone(value);
  const steps = stepsOf(pointer);
  const last = steps.pop() ?? "";
  const parent = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], copy);
  const members = parent as Record<string, unknown>;
  const changed = change(members[last]);
  if (changed === undefined && Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (changed === undefined) delete members[last];
  // An own member, also where its name is that of the prototype.
  else Object.defineProperty(members, last, { value: changed, enumerable: true, configurable: true, writable: true });
  return copy;
}

/** Another value of the same kind, one sign apart. */
export function alter(value: unknown): unknown {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + 1;
  if (typeof value !== "string") return Array.isArray(value) ? ["x"] : value === null ? "x" : { x: "1" };
  const at = Math.max(value.search(/\d/), 0);
  const sign = value[at] ?? "";
  const other = /\d/.test(sign) ? String((Number(sign) + 1) % 10) : sign === "a" ? "b" : "a";
  return value.slice(0, at) + other + value.slice(at + 1);
}
