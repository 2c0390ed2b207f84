/**
 * Takes the first word of `{name|unit|units}` where the value of the name is one, else the second; places without a
 * choice stay. `missing` says what stands where nothing is known: the second word, unless told otherwise.
 * @example chooseNumber("{n} {n|unit is|units are} late", () => 1) // "{n} unit is late"
 */
export function chooseNumber(
  text: string,
  find: (name: string) => unknown,
  missing: (place: string, many: string) => string = (_place, many) => many,
): string {
  return text.replace(/\{(\w+)\|([^|{}]*)\|([^|{}]*)\}/g, (place: string, name: string, one: string, many: string) => {
    const value = find(name);
    if (value === undefined) return missing(place, many);
    return String(value) === "1" ? one : many;
  });
}
