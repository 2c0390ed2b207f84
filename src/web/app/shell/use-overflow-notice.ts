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

/** The field an event is about, where it has a longest text. */
function limitedField({ target }: Event): Field | undefined {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && target.maxLength >= 0 ? target : undefined;
}

/**
 * A field that is full takes no more, and of a long text that is put in only what fits: the browser says nothing of it, so
 * the person is told; of typing once until there is room again. An input method may write above the limit while it
 * composes (Telex replaces what it wrote with every key): the browser cuts what it ends with, so it is judged by that.
 */
export function useOverflowNotice(): void {
  const t = useTexts(appTexts);
  useEffect(() => {
    let full: Field | undefined;
    /** Characters beside those being composed; unknown before the first of them stand in the field. */
    let around: number | undefined;
    const judge = (field: Field, lost: number, isTyped: boolean) => {
      if (lost <= 0) {
        full = undefined;
        return;
      }
      if (isTyped && full === field) return;
      full = field;
      const name = field.labels?.[0]?.textContent?.replace(/[\s*]+$/, "");
      notify({ kind: "failed", text: t("overflow", { most: field.maxLength, lost }), ...(name && { detail: name }) });
    };
    const onBeforeInput = (event: InputEvent) => {
      const field = limitedField(event);
      if (field === undefined || event.isComposing) return;
      const text = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
      judge(field, leftOut(field, text), event.inputType === "insertText");
    };
    const onInput = (event: Event) => {
      if (!(event instanceof InputEvent && event.isComposing) || around !== undefined) return;
      const field = limitedField(event);
      if (field !== undefined) around = field.value.length - (event.data ?? "").length;
    };
    const onCompositionStart = () => {
      around = undefined;
    };
    const onCompositionEnd = (event: CompositionEvent) => {
      const field = limitedField(event);
      if (field !== undefined && around !== undefined) judge(field, around + event.data.length - field.maxLength, true);
      around = undefined;
    };
    const listening = new AbortController();
    const { signal } = listening;
    addEventListener("beforeinput", onBeforeInput, { signal });
    addEventListener("input", onInput, { signal });
    addEventListener("compositionstart", onCompositionStart, { signal });
    addEventListener("compositionend", onCompositionEnd, { signal });
    return () => listening.abort();
  }, [t]);
}
