/** One page of each kind of the public site; `{name}` is filled with a record of the demonstration. */
export const publicPages: readonly string[] = [
  "/",
  "/rankings",
  "/search?q=so",
  "/nowhere",
  "/rankings/{round}",
  "/rankings/{round}/units/{unit}",
  "/rankings/{round}/component?block={block}&code={component}",
  "/rankings/{round}/method",
  "/rankings/{round}/compare?unit1={unit}",
  "/rankings/{round}/publications",
  "/rankings/{round}/publications/1",
  "/keys",
  "/open-data",
];

/** The same kinds of pages as they show what was published once. */
export const pagesOfBefore: readonly string[] = [
  "/rankings/{round}/publications/1/units/{unit}",
  "/rankings/{round}/publications/1/component?block={block}&code={component}",
  "/rankings/{round}/publications/1/method",
  "/rankings/{round}/publications/1/compare?unit1={unit}",
];
