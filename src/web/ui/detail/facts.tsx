import { Paper, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./detail.module.css";

interface FactsProps {
  readonly title: string;
  /** Label and value; a value that is undefined leaves the line out, null shows a dash. */
  readonly facts: readonly (readonly [label: string, value: ReactNode | undefined])[];
}

/** A titled group of facts of a record. */
export function Facts({ title, facts }: FactsProps) {
  return (
    <Section title={title}>
      <dl className={classes["facts"]}>
        {facts
          .filter(([, value]) => value !== undefined)
          .map(([label, value]) => (
            <div key={label} className={classes["fact"]}>
              <dt>{label}</dt>
              <dd>{value === null || value === "" ? "–" : value}</dd>
            </div>
          ))}
      </dl>
    </Section>
  );
}

/** A titled part of a page. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper component="section" withBorder p="md" aria-label={title}>
      <Title order={2} mb="xs">
        {title}
      </Title>
      {children}
    </Paper>
  );
}
