import type { CompiledSet } from "../compiled-set.ts";
import { answerKind, readAnswer } from "./answer-text.ts";

/**
 * Inputs of one component with yes and no as they are stored, in whichever language they were said: every page prints
 * them in its own. What is neither stays, to be refused by name.
 * @example plainAnswers(compiled, "1.1.2", { value: "yes" }) // { value: "true" }
 */
export function plainAnswers(
  compiled: CompiledSet,
  component: string,
  inputs: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [name, plainAnswer(compiled, component, name, value)]),
  );
}

/** The same of one input. */
export function plainAnswer(compiled: CompiledSet, component: string, input: string, value: string): string {
  return answerKind(compiled, component, input) === "yesNo" ? readAnswer("yesNo", value) : value;
}
