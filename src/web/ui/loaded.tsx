import { VisuallyHidden } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ApiError } from "../api/api-error.ts";
import { PageSkeleton } from "../app/page-skeleton.tsx";
import { ErrorNotice } from "./error-notice.tsx";

interface LoadedProps<Data> {
  readonly answer: UseQueryResult<Data, ApiError>;
  readonly children: (data: Data) => ReactNode;
}

/** The layout while an answer is awaited, the refusal with a second try, or the content. */
export function Loaded<Data>({ answer, children }: LoadedProps<Data>) {
  if (answer.data !== undefined) return children(answer.data);
  if (answer.isError) {
    return (
      <>
        <VisuallyHidden component="h1">{answer.error.problem.title}</VisuallyHidden>
        <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />
      </>
    );
  }
  return <PageSkeleton />;
}
