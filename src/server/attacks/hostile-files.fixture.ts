import { crc32 } from "node:zlib";
import { makePdf, makePng, makeZip } from "../testing/small-files.ts";

/** A picture that claims more pixels than any memory holds, with sound checksums. */
export function makeHugePicture(): Buffer {
  const png = Buffer.from(makePng(1));
  png.writeUInt32BE(0x7fffffff, 16);
  png.writeUInt32BE(0x7fffffff, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

/** A sound PDF that wants to run a script, start a program and open an address when it is opened. */
export function makeScriptedPdf(): Buffer {
  const action = "/OpenAction << /S /JavaScript /JS (app.alert(1)) /Next << /S /Launch /F (cmd.exe) >> >> ";
  const body = makePdf(1).toString("latin1").replace("<< /Type /Catalog", `<< /Type /Catalog ${action}`);
  const start = body.lastIndexOf("xref\n", body.lastIndexOf("startxref") - 1);
  return Buffer.from(body.replace(/startxref\n\d+/, `startxref\n${start}`), "latin1");
}

/** A packed folder whose directory says that its one file has so many bytes, whatever it really has. */
export function makeLyingZip(content: Uint8Array, claimed: number): Buffer {
  const zip = makeZip({ "to.pdf": content });
  const directory = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  zip.writeUInt32LE(claimed, directory + 24);
  return zip;
}

/** A page and a picture in one: begins as a GIF, goes on as a script. */
export const polyglotGif: Buffer = Buffer.from(
  "GIF89a/*\x01\x00\x01\x00*/=1;alert(1)//<script>alert(1)</script>",
  "latin1",
);

/** Texts of the given size that once made the look into a PDF read it over and over. */
export function makeSlowPdfs(size: number): readonly Buffer[] {
  const sound = makePdf(1);
  const around = (part: string) =>
    Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(size - sound.length - 9, part), sound]);
  return [
    around("/Type/Pages "),
    around("<</Type/Pages/Kids[1 0 R]"),
    around("/Type/ObjStm "),
    around("/Type/ObjStm stream\n"),
    around("/Type /ObjStm /N 1 >> stream\nendstream "),
    around("/Root 1"),
    around("startxref 1 "),
    around("/Root                                        "),
  ];
}
