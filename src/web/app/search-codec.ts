/** Search part of an address as plain text values: what a person sees in the address is what a page gets. */
export type SearchValues = Readonly<Record<string, string>>;

export function parseSearch(search: string): SearchValues {
  return Object.fromEntries(new URLSearchParams(search));
}

export function stringifySearch(values: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && value !== null && value !== "") query.set(key, String(value));
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
