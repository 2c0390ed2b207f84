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
      <FactList facts={facts} />
    </Section>
  );
}

/** The facts alone, inside a part that has more to show; nothing where there is none. */
export function FactList({ facts }: Pick<FactsProps, "facts">) {
  const stated = facts.filter(([, value]) => value !== undefined);
  if (stated.length === 0) return null;
  return (
    <dl className={classes["facts"]}>
      {stated.map(([label, value]) => (
        <div key={label} className={classes["fact"]}>
          <dt>{label}</dt>
          <dd>{value === null || value === "" ? "–" : value}</dd>
        </div>
      ))}
    </dl>
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
