import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTexts } from "../i18n/texts.ts";
import { ErrorNotice } from "./error-notice.tsx";
import { type FieldFaults, useFieldFaults } from "./form/field-faults.ts";
import { submitByKeys } from "./form/submit-by-keys.ts";
import { useTypedText } from "./form/use-typed-text.ts";
import { uiTexts } from "./texts.ts";
import { useReturnFocus } from "./use-return-focus.ts";

interface ConfirmDialogProps {
  /** Asks and names the thing: "Ngừng tài khoản nguyen.an (Nguyễn Văn An)?" */
  readonly title: string;
  /** What follows from it, and whether it can be undone. */
  readonly detail: string;
  /** The verb, never "OK". */
  readonly confirmLabel: string;
  readonly destructive?: boolean;
  /** The act cannot be done now; the choices below say why. */
  readonly isBarred?: boolean;
  /** Asks for a written reason under this label. */
  readonly reasonLabel?: string;
  readonly onConfirm: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
  /** Further choices of the act; as a function it puts the faults of a refusal at its fields, and takes back one that was answered. */
  readonly children?: ReactNode | ((faults: FieldFaults, settle: () => void) => ReactNode);
  /** What people call the parts of a fault's path, for faults that no field takes up: "forms" is "Phiếu". */
  readonly labels?: Readonly<Record<string, string>>;
  /** Wider, where the choices are a table. */
  readonly size?: "xl";
}

/** Asks once before an act that is not a mere edit; Ctrl+Enter confirms; a refusal is shown here and the dialog stays; what was typed is lost by its buttons alone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  useReturnFocus();
  const t = useTexts(uiTexts);
  const guard = useTypedText();
  const [reason, setReason] = useState("");
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const { form, faults } = useFieldFaults(error);
  const decline = useRef<HTMLButtonElement>(null);
  // What is learnt while the dialog stands may take away what had the focus.
  useEffect(() => {
    if (props.isBarred && document.activeElement === document.body) decline.current?.focus();
  });
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    if (props.isBarred) return;
    setBusy(true);
    setError(undefined);
    try {
      await props.onConfirm(reason.trim());
      props.onClose();
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={props.onClose} title={props.title} {...guard} {...(props.size && { size: props.size })}>
      <form ref={form} onSubmit={confirm} onKeyDown={submitByKeys} onInvalidCapture={() => setError(undefined)}>
        <Stack gap="sm">
          <Text size="sm">{props.detail}</Text>
          {props.reasonLabel && (
            <Textarea
              data-autofocus
              label={props.reasonLabel}
              required
              minLength={3}
              autosize
              minRows={2}
              value={reason}
              {...faults.at("reason")}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {typeof props.children === "function" ? props.children(faults, () => setError(undefined)) : props.children}
          <ErrorNotice error={error} faults={faults} labels={props.labels ?? {}} />
          <Group gap="xs">
            <Button
              type="submit"
              loading={busy}
              disabled={props.isBarred ?? false}
              {...(props.destructive && { color: "red.9" })}
            >
              {props.confirmLabel}
            </Button>
            <Button ref={decline} variant="default" onClick={props.onClose}>
              {t("confirm.no")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
