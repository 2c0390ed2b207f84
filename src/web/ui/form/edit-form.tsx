import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { ErrorNotice } from "../error-notice.tsx";
import { uiTexts } from "../texts.ts";
import { ConflictChooser } from "./conflict-chooser.tsx";
import { useFieldFaults } from "./field-faults.ts";
import { submitByKeys } from "./submit-by-keys.ts";
import type { EditFormState, FormValues } from "./use-edit-form.ts";

export interface EditFormProps<Values extends FormValues> {
  readonly form: EditFormState<Values>;
  readonly children: ReactNode;
  /** The verb of the work; absent: Lưu. */
  readonly submitLabel?: string;
  readonly onCancel?: () => void;
  /** Label of each field and how its value reads, for comparing two contents. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly printField?: (key: string, value: unknown) => string;
  /** How people call the place of a fault that the server names by its path. */
  readonly nameOfPlace?: (path: string) => string | undefined;
}

/** The frame of a form: Ctrl+Enter sends, a draft of before is announced, refusals stand above the buttons. */
export function EditForm<Values extends FormValues>(props: EditFormProps<Values>) {
  const { form } = props;
  const t = useTexts(uiTexts);
  const frame = useFieldFaults(form.error).form;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void form.submit();
  };
  return (
    <form ref={frame} onSubmit={onSubmit} onKeyDown={submitByKeys} onInvalidCapture={form.forgetError}>
      <Stack gap="sm">
        {form.restored && (
          <Alert role="status" color="congtam">
            <Group justify="space-between">
              <Text size="sm">{t("form.draft")}</Text>
              <Button variant="default" onClick={form.dropDraft}>
                {t("form.dropDraft")}
              </Button>
            </Group>
          </Alert>
        )}
        {props.children}
        {form.conflict ? (
          <ConflictChooser
            form={form}
            stored={form.conflict}
            labels={props.labels ?? {}}
            {...(props.printField && { printField: props.printField })}
          />
        ) : (
          <ErrorNotice
            error={form.error}
            faults={form.faults}
            labels={props.labels ?? {}}
            nameOfPlace={props.nameOfPlace}
          />
        )}
        <Group gap="xs">
          <Button type="submit" loading={form.busy} disabled={form.conflict !== undefined}>
            {props.submitLabel ?? t("form.save")}
          </Button>
          {props.onCancel && (
            <Button variant="default" onClick={props.onCancel}>
              {t("form.cancel")}
            </Button>
          )}
          <Text size="xs" c="dimmed" visibleFrom="sm">
            {t("form.keys")}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
