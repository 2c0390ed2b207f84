import { fileURLToPath } from "node:url";

const fileOf = (path: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${path}`));

/**
 * The faces of papers. Tinos takes exactly the room of Times New Roman, which Nghị định 30/2020/NĐ-CP asks for (Annex I,
 * part I, item 1), and may be put into a file.
 */
export const pdfFonts = {
  Tinos: {
    normal: fileOf("400Regular/Tinos_400Regular.ttf"),
    bold: fileOf("700Bold/Tinos_700Bold.ttf"),
    italics: fileOf("400Regular_Italic/Tinos_400Regular_Italic.ttf"),
    bolditalics: fileOf("700Bold_Italic/Tinos_700Bold_Italic.ttf"),
  },
};
