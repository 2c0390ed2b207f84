import { fillWords, type Words } from "../imports/definition.ts";

const twice: Words = {
  vi: "Mã này đã có ở dòng {row}. Bỏ một dòng.",
  en: "Row {row} has this code. Delete one of them.",
};

/** The fault of a row whose code an earlier row of the file has. */
export function repeatedCode(row: number): Words {
  return fillWords(twice, { row });
}
