/** True of what begins as a ZIP file does ("PK", so XLSX and DOCX), or as files of Excel and Word did before 2007. */
export function isPackage([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}
