import type { Finding } from "../finding.ts";
import type { CriteriaSet } from "../model.ts";
import { FindingList } from "./finding-list.ts";
import { checkParts } from "./parts.ts";
import { checkPolicies } from "./policies.ts";
import { checkSums } from "./sums.ts";

/**
 * Names every fault of a criteria set with its place, in both languages. An `error` should keep a set from being used in
 * a round; a `blocking` one makes scoring impossible.
 *
 * @example validateSet(set).filter((finding) => finding.severity === "error")
 */
export function validateSet(set: CriteriaSet): Finding[] {
  const list = new FindingList();
  checkPolicies(set, list);
  checkSums(set, list);
  checkParts(set, list);
  return list.all;
}
