import { Group, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";

interface PageTitleProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly badges?: ReactNode;
}

/** The finding or task of the page, also the title of the window; lawful actions at the right. */
export function PageTitle({ title, actions, badges }: PageTitleProps) {
  useEffect(() => {
    document.title = `${title} · Công Tâm`;
  }, [title]);
  return (
    <Group justify="space-between" align="start" gap="sm">
      <Group gap="sm">
        <Title order={1}>{title}</Title>
        {badges}
      </Group>
      {actions && (
        <Group gap="xs" className="no-print">
          {actions}
        </Group>
      )}
    </Group>
  );
}
