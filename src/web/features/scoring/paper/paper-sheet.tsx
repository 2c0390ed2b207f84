import type { ReactNode } from "react";
import "./tinos/fonts.css";
import classes from "./paper.module.css";

/** A sheet as it is printed on A4 across, in the face of official papers, which is loaded with the first such sheet. */
export function PaperSheet({ children }: { readonly children: ReactNode }) {
  return <article className={classes["paper"]}>{children}</article>;
}
