interface Titled {
  readonly name: string;
  readonly title: { readonly vi: string; readonly en: string };
}

/**
 * A fault in the words of the form: the names that inputs have in files become the titles people see beside the
 * fields. "thiếu số liệu (b, a)" is "thiếu số liệu (Tử số: b, Mẫu số: a)".
 */
export function nameInputs(fault: string, inputs: readonly Titled[], language: "vi" | "en"): string {
  const titles = new Map(inputs.map((input) => [input.name, input.title[language]]));
  const quoted = fault.replace(/“([^”]+)”/g, (whole, name: string) => {
    const title = titles.get(name);
    return title === undefined ? whole : `“${title}”`;
  });
  return quoted.replace(/\(([^()]+)\)$/, (whole, list: string) => {
    const names = list.split(", ");
    if (!names.every((name) => titles.has(name))) return whole;
    return `(${names.map((name) => titles.get(name)).join(", ")})`;
  });
}
