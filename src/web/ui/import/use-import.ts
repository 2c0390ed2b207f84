import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ImportPreview, ImportResult } from "../../../contract/imports.ts";
import { call } from "../../api/call.ts";
import type { CallInput, CallResult } from "../../api/operation-types.ts";
import { notify } from "../../app/notices.ts";
import { useTexts } from "../../i18n/texts.ts";
import { uiTexts } from "../texts.ts";
import type { FileChoice } from "./choice-step.tsx";
import type { ApplyOperation, ImportDialogProps, PreviewOperation } from "./import-options.ts";

type ImportState<Preview> =
  | { readonly step: "choosing" }
  | { readonly step: "asking"; readonly file: File; readonly choice: FileChoice }
  | { readonly step: "reading" | "checking"; readonly file: File }
  | { readonly step: "previewed" | "applying"; readonly preview: Preview };

type Checked<Preview extends PreviewOperation> = CallResult<Preview> & ImportPreview;

/** The steps of an import; what was checked is applied by its number, never sent a second time. */
export function useImport<Preview extends PreviewOperation, Apply extends ApplyOperation>(
  props: ImportDialogProps<Preview, Apply>,
) {
  const t = useTexts(uiTexts);
  const client = useQueryClient();
  const [state, setState] = useState<ImportState<Checked<Preview>>>({ step: "choosing" });
  const [error, setError] = useState<unknown>();
  const [asked, setAsked] = useState<{ readonly file: File; readonly choice: FileChoice }>();

  const check = async (file: File, choice?: FileChoice, chosen?: string) => {
    setError(undefined);
    setState({ step: "reading", file });
    try {
      // Read here first: a file another program holds open fails now, not half sent.
      const body = new Blob([await file.arrayBuffer()]);
      setState({ step: "checking", file });
      const query = { ...props.query, fileName: file.name, ...(choice && { [choice.key]: chosen }) };
      const input = { params: props.params, query, body } as unknown as CallInput<Preview>;
      setState({ step: "previewed", preview: (await call(props.preview, input)) as Checked<Preview> });
    } catch (caught) {
      setError(caught);
      setState(choice ? { step: "asking", file, choice } : { step: "choosing" });
    }
  };

  const open = async (file: File) => {
    setError(undefined);
    setState({ step: "reading", file });
    // A file that cannot be looked into here is judged by the server, which says what is wrong with it.
    const choice = await props.ask?.(file).catch(() => undefined);
    setAsked(choice && { file, choice });
    if (choice) setState({ step: "asking", file, choice });
    else await check(file);
  };

  const apply = async (reason: string) => {
    if (state.step !== "previewed") return;
    const { preview } = state;
    setError(undefined);
    setState({ step: "applying", preview });
    try {
      const params = { ...props.params, previewId: preview.previewId };
      const result = await call(props.apply, { params, body: { reason } } as unknown as CallInput<Apply>);
      notify({
        kind: "done",
        text: props.tell?.(result) ?? tellCounts(result as ImportResult),
        detail: preview.fileName,
      });
      await client.invalidateQueries({
        predicate: (query) => props.stale.some((feature) => String(query.queryKey[0]).startsWith(`${feature}.`)),
      });
      if (props.onApplied) props.onApplied(result);
      else props.onClose();
    } catch (caught) {
      setError(caught);
      setState({ step: "previewed", preview });
    }
  };

  const tellCounts = ({ created, changed }: ImportResult) => t("import.done", { created, changed });

  /** Back to what the file asked for, else to the choice of a file. */
  const restart = () => {
    setError(undefined);
    const again = state.step === "previewed" ? asked : undefined;
    setState(again ? { step: "asking", ...again } : { step: "choosing" });
  };
  return { state, error, open, check, apply, restart };
}
