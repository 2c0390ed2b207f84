import type { CompiledSet, Group } from "../compiled-set.ts";

/** Area and criterion may share a code (as in set 766): the one that allows `na` is meant. */
export function findGroup(compiled: CompiledSet, code: string): Group | undefined {
  const groups = compiled.groups.filter((group) => group.code === code);
  return groups.find((group) => group.notApplicable?.allowed === true) ?? groups[0];
}
