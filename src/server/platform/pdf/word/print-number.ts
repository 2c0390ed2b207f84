const romans = [
  ...([
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
    [50, "l"],
  ] as const),
  ...([
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ] as const),
] as const;

/**
 * A number in a form of the format; one that is not known is printed in figures.
 * @example printNumber(4, "upperRoman") // "IV"
 */
export function printNumber(number: number, form: string | undefined): string {
  switch (form) {
    case "upperRoman":
      return romanOf(number).toUpperCase();
    case "lowerRoman":
      return romanOf(number);
    case "upperLetter":
      return letterOf(number).toUpperCase();
    case "lowerLetter":
      return letterOf(number);
    case "decimalZero":
      return String(number).padStart(2, "0");
    case "none":
      return "";
    default:
      return String(number);
  }
}

function romanOf(number: number): string {
  let rest = number;
  return romans
    .map(([value, sign]) => {
      const times = Math.max(0, Math.min(50, Math.floor(rest / value)));
      rest -= times * value;
      return sign.repeat(times);
    })
    .join("");
}

/** After z come aa, bb, as word processors count. */
function letterOf(number: number): string {
  const at = Math.max(0, number - 1);
  return String.fromCharCode(97 + (at % 26)).repeat(Math.min(20, Math.floor(at / 26) + 1));
}
