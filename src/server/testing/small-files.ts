import { crc32, deflateSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";

/** Small sound files of the kinds that are taken, made byte by byte. */

function pngChunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
}

/** A grey picture; the shade makes contents differ. */
export function makePng(shade: number, side = 8): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const row = Buffer.from([0, ...new Array<number>(side).fill(shade)]);
  const data = deflateSync(Buffer.concat(new Array<Buffer>(side).fill(row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    pngChunk("IHDR", header),
    pngChunk("IDAT", data),
    pngChunk("IEND", new Uint8Array()),
  ]);
}

export const smallPng: Buffer = makePng(128);

/** A page of 16 by 22 points as a camera or a scanner writes it. */
export const smallJpeg: Buffer = Buffer.from(
  [
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////",
    "////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////",
    "////////////wAARCAAWABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAEE/8QAGhABAQACAwAAAAAAAAAAAAAAAQAC",
    "ETEyQv/EABQBAQAAAAAAAAAAAAAAAAAAAAD/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwDbKOOK7QhiHAQEd9kg",
    "J6WSD//Z",
  ].join(""),
  "base64",
);

/** A PDF of so many pages with a line of text on each, and a table of its objects that is right. */
export function makePdf(pages: number, text = "Minh chung"): Buffer {
  const objects: string[] = [];
  const kids = Array.from({ length: pages }, (_, at) => `${4 + at * 2} 0 R`).join(" ");
  objects.push("<< /Type /Catalog /Pages 2 0 R >>");
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`);
  objects.push("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  for (let page = 1; page <= pages; page++) {
    const content = `BT /F1 24 Tf 72 720 Td (${text} ${page}) Tj ET`;
    const font = "/Resources << /Font << /F1 3 0 R >> >>";
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${font} /Contents ${3 + page * 2} 0 R >>`);
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  let body = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const start = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, "latin1");
}

/** A packed folder; folders and files by their paths; at level 0 as they are. */
export function makeZip(files: Readonly<Record<string, Uint8Array | string>>, level: 0 | 6 = 6): Buffer {
  const parts = Object.entries(files).map(([path, content]) => [
    path,
    typeof content === "string" ? strToU8(content) : new Uint8Array(content),
  ]);
  return Buffer.from(zipSync(Object.fromEntries(parts), { level }));
}
