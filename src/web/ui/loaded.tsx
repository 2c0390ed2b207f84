import { Stack } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ApiError } from "../api/api-error.ts";
import { PageSkeleton } from "../app/page-skeleton.tsx";
import { useTexts } from "../i18n/texts.ts";
import { ErrorNotice, isWrongAddress } from "./error-notice.tsx";
import { PageTitle } from "./page-title.tsx";
import { uiTexts } from "./texts.ts";
import { WayBack } from "./way-back.tsx";

interface LoadedProps<Data> {
  readonly answer: UseQueryResult<Data, ApiError>;
  readonly children: (data: Data) => ReactNode;
  /** True for a part of a page that has a title of its own. */
  readonly isPart?: boolean;
}

/** The layout while an answer is awaited, the refusal as a page with a second try or a way back, or the content. */
export function Loaded<Data>({ answer, children, isPart }: LoadedProps<Data>) {
  const t = useTexts(uiTexts);
  if (answer.data !== undefined) return children(answer.data);
  if (!answer.isError) return <PageSkeleton />;
  const notice = <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />;
  if (isPart) return notice;
  return (
    <Stack gap="sm">
      <PageTitle title={isWrongAddress(answer.error.problem) ? t("error.address") : answer.error.problem.title} />
      {notice}
      <WayBack error={answer.error} />
    </Stack>
  );
}
