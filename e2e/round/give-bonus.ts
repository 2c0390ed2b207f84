import type { Locator } from "playwright-core";

/** Types a bonus above the cap of the set, which is refused by its name, and then the cap itself, which is taken. */
export async function giveBonus(extras: Locator, { above, button }: { above: string; button: string }): Promise<void> {
  const field = extras.getByRole("textbox", { name: "Điểm thưởng" });
  const send = extras.getByRole("button", { name: button });
  await field.fill(above);
  await send.click();
  await extras
    .getByText(/điểm thưởng tối đa 0,5/i)
    .first()
    .waitFor();
  await field.fill("0,5");
  await send.click();
}
