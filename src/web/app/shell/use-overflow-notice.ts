import { useEffect } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { notify } from "../notices.ts";
import { appTexts } from "../texts.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What a field with a longest text leaves out of what is put into it, in characters. */
function leftOut(field: Field, text: string): number {
  const { selectionStart, selectionEnd, maxLength, value } = field;
  const replaced = (selectionEnd ?? 0) - (selectionStart ?? 0);
  return text.length - Math.max(maxLength - (value.length - replaced), 0);
}

/**
 * A field that is full takes no more, and of a long text that is put in only what fits: the browser says nothing of it, so
 * the person is told; of typing once until there is room again.
 */
export function useOverflowNotice(): void {
  const t = useTexts(appTexts);
  useEffect(() => {
    let full: Field | undefined;
    const onBeforeInput = (event: InputEvent) => {
      const field = event.target;
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) || field.maxLength < 0) return;
      const text = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
      const lost = leftOut(field, text);
      if (lost <= 0) {
        full = undefined;
        return;
      }
      if (event.inputType === "insertText" && full === field) return;
      full = field;
      const name = field.labels?.[0]?.textContent?.replace(/[\s*]+$/, "");
      notify({ kind: "failed", text: t("overflow", { most: field.maxLength, lost }), ...(name && { detail: name }) });
    };
    addEventListener("beforeinput", onBeforeInput);
    return () => removeEventListener("beforeinput", onBeforeInput);
  }, [t]);
}
