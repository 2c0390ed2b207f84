import { identityErrors } from "../../../contract/errors/identity.ts";
import type { Language } from "../../../contract/text.ts";
import { ApiError } from "../../api/api-error.ts";

/** A sign-in that was refused in the language of the screen, also where that was another one when the server answered. */
export function refusalInLanguage(error: unknown, language: Language): unknown {
  if (!(error instanceof ApiError) || error.code !== "identity.sign_in_refused") return error;
  const { title, text } = identityErrors[error.code];
  return new ApiError({ ...error.problem, title: title[language], detail: text[language] });
}
