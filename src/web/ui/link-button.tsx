import { Button, type ButtonProps } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { targetOf } from "../app/target.ts";

interface LinkButtonProps extends ButtonProps {
  /** Address below /app, with its search: "/units?day=2025-06-30". */
  readonly to: string;
  readonly children: ReactNode;
}

/** An action that opens another page of the application. */
export function LinkButton({ to, ...props }: LinkButtonProps) {
  const { to: path, search } = targetOf(to);
  return <Button component={Link} to={path} search={search as never} {...props} />;
}
