import { chooseNumber } from "../text/choose-number.ts";
import { verbTexts } from "./verbs.ts";

/** What a sentence is made of; names are looked up by the caller, in the language of the sentence. */
export interface SentenceParts {
  readonly verb: string;
  readonly actorName: string | null;
  /** Names of the records acted on, as far as they are known, and how many there are in all. */
  readonly subjectNames: readonly string[];
  readonly subjectCount: number;
  readonly roleName: string | null;
  readonly unitName: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

const shownNames = 3;

const words = {
  vi: { program: "Hệ thống", somebody: "Người chưa xác định", unknown: "(không còn tên)", more: "và {count} mục khác" },
  en: { program: "The system", somebody: "An unknown person", unknown: "(no name left)", more: "and {count} more" },
} as const;

/**
 * An act as a sentence: `Nguyễn Văn An sửa tài khoản Trần Thị Bình`. A verb without text shows as it is, so that an act
 * of an older program is never hidden.
 */
export function makeSentence(parts: SentenceParts, language: "vi" | "en"): string {
  const text = verbTexts[parts.verb]?.[language] ?? `${parts.verb} {subjects}`;
  const own = words[language];
  const nobody = parts.verb === "identity.refuseSignIn" ? own.somebody : own.program;
  const filled = chooseNumber(text, (name) => parts.detail[name]).replace(/\{(\w+)\}/g, (_place, name: string) => {
    if (name === "subjects") return joinNames(parts, own);
    if (name === "role") return parts.roleName ?? own.unknown;
    if (name === "unit") return parts.unitName ?? own.unknown;
    const value = parts.detail[name];
    return typeof value === "string" || typeof value === "number" ? String(value) : own.unknown;
  });
  return `${parts.actorName ?? nobody} ${filled}`.trim();
}

function joinNames(parts: SentenceParts, own: (typeof words)["vi" | "en"]): string {
  const shown = parts.subjectNames.slice(0, shownNames);
  if (shown.length === 0) return parts.subjectCount === 0 ? "" : own.unknown;
  const rest = parts.subjectCount - shown.length;
  const list = shown.join(", ");
  return rest > 0 ? `${list} ${own.more.replace("{count}", String(rest))}` : list;
}
