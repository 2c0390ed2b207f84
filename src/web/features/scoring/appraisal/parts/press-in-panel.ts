interface Wanted {
  readonly verdict?: "accepted" | "inputsChanged" | "pointsChanged";
  readonly field?: "reason" | "question" | "undo";
}

/**
 * Does by key what the mouse would do in the panel of the line: the form stays the only place that knows how to save.
 * Nothing happens where the line is only to be looked at.
 */
export function pressInPanel(panel: HTMLElement | null, { verdict, field }: Wanted): void {
  if (panel === null) return;
  if (verdict === "accepted") press(panel, "[data-act=accept]");
  else if (verdict !== undefined) {
    press(panel, `input[data-verdict=${verdict}]`);
    focusSoon(panel, "[data-changes] input, [data-changes] select");
  } else if (field === "undo") press(panel, "[data-act=undo]");
  else if (field === "question") {
    if (panel.querySelector("textarea[data-question]") === null) press(panel, "input[data-asks]");
    focusSoon(panel, "textarea[data-question]");
  } else focusSoon(panel, "textarea[data-reason]");
}

function press(panel: HTMLElement, selector: string): void {
  panel.querySelector<HTMLElement>(selector)?.click();
}

/** After the form has drawn what the press has opened. */
function focusSoon(panel: HTMLElement, selector: string): void {
  setTimeout(() => panel.querySelector<HTMLElement>(selector)?.focus(), 0);
}
