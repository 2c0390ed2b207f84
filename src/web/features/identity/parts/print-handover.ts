import { addressOf } from "../../../api/call.ts";

/**
 * Opens the sheets with one-time passwords in a tab of their own, ready to print. They are posted for, not fetched: the
 * page comes once, is never stored, and follows its own content policy.
 */
export function printHandover(handoverId: string): void {
  const form = document.createElement("form");
  form.method = "post";
  form.target = "_blank";
  form.action = addressOf("identity.printHandover", { params: { handoverId } });
  document.body.append(form);
  form.submit();
  form.remove();
}
