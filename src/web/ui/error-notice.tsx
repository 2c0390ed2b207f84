import { Alert, Button, Group, List, Text } from "@mantine/core";
import type { Problem } from "../../contract/problem.ts";
import { ApiError } from "../api/api-error.ts";
import { useTexts } from "../i18n/texts.ts";
import { type FieldFaults, placeOf } from "./form/field-faults.ts";
import { namePlace } from "./form/name-place.ts";
import { IconAlertTriangle } from "./icons/icons.gen.ts";
import { uiTexts } from "./texts.ts";

interface ErrorNoticeProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** What the fields of the form have taken up themselves; only the rest is listed. */
  readonly faults?: FieldFaults;
  /** What people call the parts of a fault's path: "forms" is "Phiếu", "weight" is "Trọng số". */
  readonly labels?: Readonly<Record<string, string>>;
  /** How people call the place of a fault where its last part does not say enough: "Nhóm 2, Mã nhóm". */
  readonly nameOfPlace?: ((path: string) => string | undefined) | undefined;
  /** The message of a fault in the words of the form. */
  readonly readMessage?: ((message: string) => string) | undefined;
}

/** True where an address asks for what cannot be: an id that is none. */
export function isWrongAddress({ code, faults = [] }: Problem): boolean {
  return code === "request.invalid" && faults.length > 0 && faults.every(({ path }) => path.startsWith("params."));
}

/** True where a path is made of names that only programs use: "body.forms.3.weight"; false of "1.1.2" or "Sở Y tế". */
function isMachinePath(path: string): boolean {
  return path === "body" || /^[a-z]\w*(\.|$)/.test(placeOf(path));
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
  faults: placed,
  labels = {},
  nameOfPlace,
  readMessage,
}: ErrorNoticeProps) {
  const t = useTexts(uiTexts);
  if (!error) return null;
  const problem = error instanceof ApiError ? error.problem : undefined;
  const found = problem?.faults ?? [];
  const faults = placed?.rest() ?? found;
  if (problem && isWrongAddress(problem)) return <WrongAddress />;
  const common = { reason: t("error.reason"), size: t("error.file") };
  // What people cannot read is no place: "body.forms.3.weight" without a name for any part of it is left out.
  const nameOf = (path: string) =>
    nameOfPlace?.(path) ?? namePlace(path, { ...common, ...labels }) ?? (isMachinePath(path) ? undefined : path);
  const readDetail = (text: string) => readMessage?.(text) ?? text;
  // The sentence of the server tells the first fault once more; the list below or the field itself tells it in place.
  const detail =
    faults.length < found.length && faults.length === 0
      ? t("error.atFields", { count: found.length })
      : faults.length > 0 && problem?.code === "request.invalid"
        ? t("error.faults", { count: found.length })
        : readDetail(problem?.detail ?? (error instanceof Error ? error.message : String(error)));
  const listed = faults.map(({ path, message }) => ({
    key: `${path} ${message}`,
    place: nameOf(path) ?? "",
    message: readMessage?.(message) ?? message,
  }));
  // What the sentence says already, with its place, is not said again.
  const isTold = listed.every(({ place, message }) => detail.includes(place) && detail.includes(message));
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
      {!isTold && (
        <List size="sm" mt={4}>
          {listed.map(({ key, place, message }) => (
            <List.Item key={key}>
              {place !== "" && (
                <>
                  <b>{place}</b>:{" "}
                </>
              )}
              {message}
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
