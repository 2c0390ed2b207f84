import { Modal } from "@mantine/core";
import type { ImportPreview, ImportResult } from "../../../contract/imports.ts";
import type { CallResult, OperationId } from "../../api/operation-types.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ErrorNotice } from "../error-notice.tsx";
import { uiTexts } from "../texts.ts";
import { FileDrop } from "./file-drop.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { PreviewView } from "./preview-view.tsx";
import { useImport } from "./use-import.ts";

type Answering<Answer> = { [Id in OperationId]: CallResult<Id> extends Answer ? Id : never }[OperationId];
/** Operations that check a file and tell what it would do. */
export type PreviewOperation = Answering<ImportPreview>;
/** Operations that apply a checked file. */
export type ApplyOperation = Answering<ImportResult>;
export type TemplateOperation = Answering<Blob>;

export interface ImportDialogProps<Apply extends ApplyOperation> {
  readonly title?: string;
  readonly preview: PreviewOperation;
  readonly apply: Apply;
  readonly template: TemplateOperation;
  /** Query of the preview beside the file name. */
  readonly query?: Readonly<Record<string, string>>;
  /** Features whose data are read again afterwards. */
  readonly stale: readonly string[];
  readonly onClose: () => void;
  /** What follows instead of closing. */
  readonly onApplied?: (result: CallResult<Apply>) => void;
}

/** File → every row checked → preview with every bad row named → confirmation → applied as a whole. */
export function ImportDialog<Apply extends ApplyOperation>(props: ImportDialogProps<Apply>) {
  const t = useTexts(uiTexts);
  const work = useImport(props);
  const { state } = work;
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title ?? t("import.title")}
      size="xl"
      closeOnClickOutside={false}
    >
      {state.step === "choosing" && <FileDrop template={props.template} onFile={(file) => void work.check(file)} />}
      {(state.step === "reading" || state.step === "checking") && (
        <ImportProgress step={state.step} file={state.fileName} />
      )}
      {state.step === "applying" && <ImportProgress step="applying" file={state.preview.fileName} />}
      <ErrorNotice error={work.error} />
      {state.step === "previewed" && (
        <PreviewView preview={state.preview} onOther={work.restart} onApply={(reason) => void work.apply(reason)} />
      )}
    </Modal>
  );
}
