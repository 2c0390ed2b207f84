import { useEffect } from "react";
import { useLanguage } from "../../i18n/language.ts";
import { useTexts } from "../../i18n/texts.ts";
import { uiTexts } from "../texts.ts";
import { fieldMessage } from "./field-message.ts";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isField(target: unknown): target is Field {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  );
}

/**
 * Words of the page instead of the browser's where a field is left out or unreadable. A message is taken back before
 * anything is typed, clicked or sent again, so that it can never outlive its reason.
 */
export function useFieldMessages(): void {
  const t = useTexts(uiTexts);
  const language = useLanguage();
  useEffect(() => {
    const told = new Set<Field>();
    const takeBack = () => {
      for (const field of told) field.setCustomValidity("");
      told.clear();
    };
    const tell = (event: Event) => {
      if (!isField(event.target)) return;
      const message = fieldMessage(event.target, t, language);
      if (message === undefined) return;
      event.target.setCustomValidity(message);
      told.add(event.target);
    };
    const before = ["input", "change", "click", "keydown"] as const;
    for (const kind of before) document.addEventListener(kind, takeBack, true);
    document.addEventListener("invalid", tell, true);
    return () => {
      takeBack();
      for (const kind of before) document.removeEventListener(kind, takeBack, true);
      document.removeEventListener("invalid", tell, true);
    };
  }, [t, language]);
}
