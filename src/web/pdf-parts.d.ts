/** Folder of what the PDF library loads by need, below the application; put in by the build. */
declare const __PDF_PARTS__: string;
