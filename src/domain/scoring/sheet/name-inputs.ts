interface Titled {
  readonly name: string;
  readonly title: { readonly vi: string; readonly en: string };
}

/** What stands for "not applicable" in every component, which no form asks for as an input. */
export const notApplicableTitle = { vi: "Không đánh giá", en: "Not applicable" } as const;

/**
 * A fault in the words of the form: the names that inputs have in files become the titles people see beside the
 * fields. "thiếu số liệu (b, a)" is "thiếu số liệu (Tử số: b, Mẫu số: a)"; names to choose from keep their place before
 * their titles.
 */
export function nameInputs(fault: string, inputs: readonly Titled[], language: "vi" | "en"): string {
  const titles = new Map(inputs.map((input) => [input.name, input.title[language]]));
  const quoted = fault.replace(/“([^”]+)”/g, (whole, name: string) => {
    const title = titles.get(name);
    return title === undefined ? whole : `“${title}”`;
  });
  const listed = quoted.replace(/(?<=(?:tên được dùng|known inputs): )[^;:]+$/, (list) =>
    list
      .split(", ")
      .map((name) => ({ name, title: titles.get(name) ?? (name === "na" ? notApplicableTitle[language] : name) }))
      .map(({ name, title }) => (title === name ? name : `${name} (${title})`))
      .join(", "),
  );
  if (listed !== quoted) return listed;
  return quoted.replace(/\(([^()]+)\)$/, (whole, list: string) => {
    const names = list.split(", ");
    if (!names.every((name) => titles.has(name))) return whole;
    return `(${names.map((name) => titles.get(name)).join(", ")})`;
  });
}
