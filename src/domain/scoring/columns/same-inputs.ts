type Inputs = Readonly<Record<string, string>>;

/** True where both say the same of every input. */
export function sameInputs(one: Inputs, other: Inputs): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
