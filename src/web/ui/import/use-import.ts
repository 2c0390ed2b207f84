import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ImportPreview, ImportResult } from "../../../contract/imports.ts";
import { call } from "../../api/call.ts";
import type { CallInput, CallResult } from "../../api/operation-types.ts";
import { notify } from "../../app/notices.ts";
import { useTexts } from "../../i18n/texts.ts";
import { uiTexts } from "../texts.ts";
import type { ApplyOperation, ImportDialogProps } from "./import-dialog.tsx";

type ImportState =
  | { readonly step: "choosing" }
  | { readonly step: "reading" | "checking"; readonly fileName: string }
  | { readonly step: "previewed" | "applying"; readonly preview: ImportPreview };

/** The steps of an import; what was checked is applied by its number, never sent a second time. */
export function useImport<Apply extends ApplyOperation>(props: ImportDialogProps<Apply>) {
  const t = useTexts(uiTexts);
  const client = useQueryClient();
  const [state, setState] = useState<ImportState>({ step: "choosing" });
  const [error, setError] = useState<unknown>();

  const check = async (file: File) => {
    setError(undefined);
    setState({ step: "reading", fileName: file.name });
    try {
      // Read here first: a file another program holds open fails now, not half sent.
      const body = new Blob([await file.arrayBuffer()]);
      setState({ step: "checking", fileName: file.name });
      const input = { query: { ...props.query, fileName: file.name }, body };
      setState({ step: "previewed", preview: await call(props.preview, input) });
    } catch (caught) {
      setError(caught);
      setState({ step: "choosing" });
    }
  };

  const apply = async (reason: string) => {
    if (state.step !== "previewed") return;
    const { preview } = state;
    setError(undefined);
    setState({ step: "applying", preview });
    try {
      const input = { params: { previewId: preview.previewId }, body: { reason } } as unknown as CallInput<Apply>;
      const result = await call(props.apply, input);
      const { created, changed } = result as ImportResult;
      notify({ kind: "done", text: t("import.done", { created, changed }), detail: preview.fileName });
      await client.invalidateQueries({
        predicate: (query) => props.stale.some((feature) => String(query.queryKey[0]).startsWith(`${feature}.`)),
      });
      if (props.onApplied) props.onApplied(result as CallResult<Apply>);
      else props.onClose();
    } catch (caught) {
      setError(caught);
      setState({ step: "previewed", preview });
    }
  };

  const restart = () => {
    setError(undefined);
    setState({ step: "choosing" });
  };
  return { state, error, check, apply, restart };
}
