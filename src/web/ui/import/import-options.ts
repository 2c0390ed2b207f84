import type { ReactNode } from "react";
import type { ImportPreview, ImportResult } from "../../../contract/imports.ts";
import type { CallInput, CallResult, OperationId } from "../../api/operation-types.ts";
import type { FileChoice } from "./choice-step.tsx";
import type { PreviewReading } from "./preview-view.tsx";

type Answering<Answer> = { [Id in OperationId]: CallResult<Id> extends Answer ? Id : never }[OperationId];
/** Operations that check a file and tell what it would do. */
export type PreviewOperation = Answering<ImportPreview>;
/** Operations that apply a checked file, named by its preview. */
export type ApplyOperation = {
  [Id in OperationId]: CallInput<Id> extends { params: { previewId: string }; body: { reason: string } } ? Id : never;
}[OperationId];
export type TemplateOperation = Answering<Blob>;

interface ImportWork<Preview extends PreviewOperation, Apply extends ApplyOperation> {
  readonly title?: string;
  readonly preview: Preview;
  readonly apply: Apply;
  readonly template: TemplateOperation;
  /** What the addresses of all three operations name: the round whose inputs come in. */
  readonly params?: Readonly<Record<string, string>>;
  /** Query of the preview beside the file name. */
  readonly query?: Readonly<Record<string, string>>;
  /** Endings of the files that are read; usually ".xlsx,.csv". */
  readonly accepts?: string;
  /** Looks into a chosen file: what has to be decided before it is sent, or nothing. */
  readonly ask?: (file: File) => Promise<FileChoice | undefined>;
  /** Says what the file would do where counts of rows do not say it. */
  readonly read?: (preview: CallResult<Preview>) => PreviewReading;
  /** Shown while a large file is applied, where the server tells how far it is. */
  readonly measure?: (previewId: string) => ReactNode;
  /** Features whose data are read again afterwards. */
  readonly stale: readonly string[];
  readonly onClose: () => void;
  /** What follows instead of closing. */
  readonly onApplied?: (result: CallResult<Apply>) => void;
}

/** What was done, in a sentence; needed where the answer does not count rows. */
type Told<Apply extends ApplyOperation> =
  CallResult<Apply> extends ImportResult
    ? { readonly tell?: (result: CallResult<Apply>) => string }
    : { readonly tell: (result: CallResult<Apply>) => string };

export type ImportDialogProps<Preview extends PreviewOperation, Apply extends ApplyOperation> = ImportWork<
  Preview,
  Apply
> &
  Told<Apply>;
