import { Paper, Stack } from "@mantine/core";
import { PageTitle } from "../page-title.tsx";
import { EditForm, type EditFormProps } from "./edit-form.tsx";
import { LeaveGuard } from "./leave-guard.tsx";
import type { FormValues } from "./use-edit-form.ts";

interface FormPageProps<Values extends FormValues> extends EditFormProps<Values> {
  readonly title: string;
}

/** A page that is one form, guarded against being left with unsaved contents. */
export function FormPage<Values extends FormValues>({ title, ...props }: FormPageProps<Values>) {
  return (
    <Stack gap="sm" maw={760}>
      <PageTitle title={title} />
      <LeaveGuard isDirty={props.form.isDirty} />
      <Paper withBorder p="md">
        <EditForm {...props} />
      </Paper>
    </Stack>
  );
}
