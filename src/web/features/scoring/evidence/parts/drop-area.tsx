import { type FormEvent, type ReactNode, useState } from "react";
import { filesOfDrop } from "../sending/files-of-drop.ts";
import classes from "./evidence.module.css";

interface DropAreaProps {
  readonly label: string;
  /** Absent: nothing can be dropped here. */
  readonly onFiles?: ((files: readonly File[]) => void) | undefined;
  readonly children: ReactNode;
}

/** Forms of the panel are answered here: a form around it hears nothing of them. */
const ownForms = { onSubmit: (event: FormEvent) => event.stopPropagation() };

/** A region that takes dropped files and folders, and pictures that are pasted while one works in it. */
export function DropArea({ label, onFiles, children }: DropAreaProps) {
  const [over, setOver] = useState(false);
  if (!onFiles) {
    return (
      <section aria-label={label} className={classes["panel"]} {...ownForms}>
        {children}
      </section>
    );
  }
  return (
    <section
      aria-label={label}
      className={classes["panel"]}
      data-over={over}
      {...ownForms}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void filesOfDrop(event.dataTransfer.items).then(onFiles);
      }}
      onPaste={(event) => {
        const files = [...event.clipboardData.files];
        if (files.length === 0) return;
        event.preventDefault();
        onFiles(files);
      }}
    >
      {children}
    </section>
  );
}
