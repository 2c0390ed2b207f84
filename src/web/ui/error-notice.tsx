import { Alert, Button, Group, List, Text } from "@mantine/core";
import IconAlertTriangle from "@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs";
import type { Problem } from "../../contract/problem.ts";
import { ApiError } from "../api/api-error.ts";
import { useTexts } from "../i18n/texts.ts";
import { uiTexts } from "./texts.ts";

interface ErrorNoticeProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** Leaves the faults out where the fields show them themselves. */
  readonly withoutFaults?: boolean;
  /** What people call the fields of a form, by the last part of a fault's path: "officialCode". */
  readonly labels?: Readonly<Record<string, string>>;
  /** How people call the place of a fault where its last part does not say enough: "Nhóm 2, Mã nhóm". */
  readonly nameOfPlace?: ((path: string) => string) | undefined;
  /** The message of a fault in the words of the form. */
  readonly readMessage?: ((message: string) => string) | undefined;
}

/** True where an address asks for what cannot be: an id that is none. */
export function isWrongAddress({ code, faults = [] }: Problem): boolean {
  return code === "request.invalid" && faults.length > 0 && faults.every(({ path }) => path.startsWith("params."));
}

function WrongAddress() {
  const t = useTexts(uiTexts);
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
      <Text size="sm">{t("error.addressDetail")}</Text>
    </Alert>
  );
}

/** What happened, where, and what to do now; the code in small type for whoever helps. */
export function ErrorNotice({
  error,
  onRetry,
  withoutFaults,
  labels = {},
  nameOfPlace,
  readMessage,
}: ErrorNoticeProps) {
  const t = useTexts(uiTexts);
  if (!error) return null;
  const problem = error instanceof ApiError ? error.problem : undefined;
  const faults = withoutFaults ? [] : (problem?.faults ?? []);
  if (problem && isWrongAddress(problem)) return <WrongAddress />;
  const labelOf = (path: string) => {
    const name = path.slice(path.lastIndexOf(".") + 1);
    const common = name === "reason" ? t("error.reason") : path === "body.size" ? t("error.file") : undefined;
    return labels[name] ?? common;
  };
  // The sentence of the server names the first fault by its path, which says nothing to whoever fills in a form; the
  // list below names it by its label.
  const isListed = faults.length > 0 && problem?.code === "request.invalid";
  const detail = isListed
    ? t("error.faults", { count: faults.length })
    : (problem?.detail ?? (error instanceof Error ? error.message : String(error)));
  const mayHelp = problem === undefined || ![400, 403, 404].includes(problem.status);
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={problem?.title ?? t("error.title")}
    >
      <Text size="sm">{detail}</Text>
      {faults.length > 0 && (
        <List size="sm" mt={4}>
          {faults.map((fault) => (
            <List.Item key={`${fault.path} ${fault.message}`}>
              {fault.path !== "" && (
                <>
                  <b>{nameOfPlace?.(fault.path) ?? labelOf(fault.path) ?? fault.path}</b>:{" "}
                </>
              )}
              {readMessage?.(fault.message) ?? fault.message}
            </List.Item>
          ))}
        </List>
      )}
      <Group justify="space-between" mt={6}>
        <Text size="xs" c="dimmed">
          {problem ? t("error.code", { code: problem.code, requestId: problem.requestId }) : ""}
        </Text>
        {onRetry && mayHelp && (
          <Button variant="default" onClick={onRetry}>
            {t("error.retry")}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
