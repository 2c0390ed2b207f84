import { Modal, Stack } from "@mantine/core";
import { useTexts } from "../../i18n/texts.ts";
import { ErrorNotice } from "../error-notice.tsx";
import { uiTexts } from "../texts.ts";
import { useReturnFocus } from "../use-return-focus.ts";
import { ChoiceStep } from "./choice-step.tsx";
import { FileDrop } from "./file-drop.tsx";
import type { ApplyOperation, ImportDialogProps, PreviewOperation } from "./import-options.ts";
import { ImportProgress } from "./import-progress.tsx";
import { PreviewView } from "./preview-view.tsx";
import { useImport } from "./use-import.ts";

/** File → every row checked → preview with every bad row named → confirmation → applied as a whole. A preview stands until it is closed. */
export function ImportDialog<Preview extends PreviewOperation, Apply extends ApplyOperation>(
  props: ImportDialogProps<Preview, Apply>,
) {
  const t = useTexts(uiTexts);
  const work = useImport(props);
  useReturnFocus();
  const { state } = work;
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title ?? t("import.title")}
      size="xl"
      closeOnClickOutside={false}
      closeOnEscape={state.step !== "previewed"}
    >
      <Stack gap="sm">
        {state.step === "choosing" && (
          <FileDrop
            template={props.template}
            params={props.params ?? {}}
            accepts={props.accepts ?? ".xlsx,.csv"}
            onFile={(file) => void work.open(file)}
          />
        )}
        {state.step === "asking" && (
          <ChoiceStep
            fileName={state.file.name}
            choice={state.choice}
            onChosen={(value) => void work.check(state.file, state.choice, value)}
            onOther={work.restart}
          />
        )}
        {(state.step === "reading" || state.step === "checking") && (
          <ImportProgress step={state.step} file={state.file.name} />
        )}
        {state.step === "applying" &&
          (props.measure?.(state.preview.previewId) ?? (
            <ImportProgress step="applying" file={state.preview.fileName} />
          ))}
        <ErrorNotice error={work.error} />
        {state.step === "previewed" && (
          <PreviewView
            preview={state.preview}
            reading={props.read?.(state.preview)}
            onOther={work.restart}
            onApply={(reason) => void work.apply(reason)}
          />
        )}
      </Stack>
    </Modal>
  );
}
