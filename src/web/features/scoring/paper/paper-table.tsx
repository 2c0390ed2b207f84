import type { ReactNode } from "react";
import classes from "./paper.module.css";

interface PaperColumn {
  readonly key: string;
  readonly label: string;
  /** The width; left out: what remains. */
  readonly width?: PaperWidth | undefined;
}

/** How wide a column is on paper, by what it mostly holds. */
export type PaperWidth = "code" | "matter" | "max" | "rule" | "evidence" | "agency";

/** A table on paper; its head comes again on every sheet. */
export function PaperTable({
  columns,
  children,
}: {
  readonly columns: readonly PaperColumn[];
  readonly children: ReactNode;
}) {
  return (
    <table className={classes["table"]}>
      <thead>
        <tr>
          {columns.map(({ key, label, width }) => (
            <th key={key} scope="col" className={width && classes[width]}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
