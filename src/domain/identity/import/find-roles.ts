import { searchKey } from "../../text/search-key.ts";
import type { Role } from "../model.ts";

/**
 * The roles a cell names, by code or by name in either language, separated by semicolons, lines or commas. A name may
 * hold commas itself ("Người giám sát (HĐND, MTTQ)"), so the longest run of parts that is a name counts.
 */
export function findRoles(text: string, roles: readonly Role[]): { found: Role[]; unknown: string[] } {
  const found = new Set<Role>();
  const unknown: string[] = [];
  const byName = new Map(
    roles.flatMap((role) => [role.code, role.nameVi, role.nameEn].map((name) => [searchKey(name), role] as const)),
  );
  for (const piece of text.split(/[;\n]/)) {
    let parts = piece.split(",").filter((part) => part.trim() !== "");
    while (parts.length > 0) {
      const [length, role] = longestName(parts, byName);
      if (role === undefined) unknown.push((parts[0] ?? "").trim());
      else found.add(role);
      parts = parts.slice(length);
    }
  }
  return { found: [...found], unknown };
}

function longestName(parts: readonly string[], byName: ReadonlyMap<string, Role>): [number, Role | undefined] {
  for (let length = parts.length; length > 0; length--) {
    const role = byName.get(searchKey(parts.slice(0, length).join(",")));
    if (role !== undefined) return [length, role];
  }
  return [1, undefined];
}
