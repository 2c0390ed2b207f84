type Members = Readonly<Record<string, unknown>>;

/**
 * A step as a line of its form: `{missingAtLeast: 1, points: 0}` is the count `missing`, at least 1.
 * @example readStep({ missing: "0", points: "1" }) // { count: "missing", how: "exactly", bound: "0", points: "1" }
 */
export function readStep(step: Members): Record<string, unknown> {
  const { points, label, ...rest } = step;
  const kept = { points, ...(label !== undefined && { label }) };
  if ("min" in rest) return { how: "atLeast", bound: rest["min"], ...kept };
  const [[key, bound] = ["", ""]] = Object.entries(rest);
  const count = /^(.+)AtLeast$/.exec(key)?.[1];
  return { count: count ?? key, how: count === undefined ? "exactly" : "atLeast", bound, ...kept };
}

/** The step a line means. "Exactly" needs a name; without one the count of the component is called `value`. */
export function writeStep(row: Members): Record<string, unknown> {
  const { count, how, bound, points, label } = row;
  if (how === "atLeast" && (count === undefined || count === ""))
    return { min: bound, points, ...(label !== undefined && { label }) };
  const name = count === undefined || count === "" ? "value" : String(count);
  return { [how === "atLeast" ? `${name}AtLeast` : name]: bound, points };
}
