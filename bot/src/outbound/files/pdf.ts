import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createHash } from "node:crypto";
import type { PdfDocument, PdfWriter } from "../../application/ports/pdf";
import { drawBlocks, drawPageNumbers } from "./pdf-blocks";
import { addBookmarks } from "./pdf-bookmarks";

/** Where the two fonts are in their folder, as their package (`@expo-google-fonts/noto-sans`) has them. */
const REGULAR = "400Regular/NotoSans_400Regular.ttf";
const BOLD = "700Bold/NotoSans_700Bold.ttf";

const PAGE = {
  size: "A4",
  margins: { top: 64, bottom: 72, left: 64, right: 64 },
  bufferPages: true,
  autoFirstPage: false,
  // Its default would be one that is not in the file.
  font: "",
} as const;

/** What a screen reader needs: tags, a language, and the title in place of the file's name. */
const ACCESSIBLE = { pdfVersion: "1.7", tagged: true, lang: "en-GB", displayTitle: true } as const;

/** Known to the library and not to its types: ISO 14289-1, which the file then says it keeps to. */
const UNIVERSAL_ACCESS = { subset: "PDF/UA" } as const;

/**
 * Writes PDF files with the fonts of `folder`, embedded as far as they are used. Nothing in a file is of chance, of
 * the machine or of the version of a compression: the same document is the same to the byte. The library and the
 * fonts are read with the first file, of which a start need not know.
 */
export function createPdfWriter({ folder }: { readonly folder: string | undefined }): PdfWriter {
  let fonts: Promise<readonly [Buffer, Buffer]> | undefined;
  const readFonts = async () => {
    if (folder === undefined) throw new Error("This program was started without fonts for files.");
    return Promise.all([readFile(join(folder, REGULAR)), readFile(join(folder, BOLD))]);
  };
  return {
    write: async (document) => {
      const { default: Pdf } = await import("pdfkit");
      fonts ??= readFonts();
      const [regular, bold] = await fonts;
      const options: PDFKit.PDFDocumentOptions = {
        ...PAGE,
        ...ACCESSIBLE,
        compress: false,
        info: infoOf(document),
      };
      const pdf = new Pdf(Object.assign(options, UNIVERSAL_ACCESS));
      pdf.registerFont("regular", regular).registerFont("bold", bold);
      pdf.addPage();
      const headings = drawBlocks(pdf, document.blocks);
      drawPageNumbers(pdf);
      addBookmarks(pdf, headings);
      return bytesOf(pdf);
    },
  };
}

/** The file's id is a digest of this, so it has one of all that is said; the title goes into XML as it is. */
function infoOf({ title, at, blocks }: PdfDocument): PDFKit.DocumentInfo {
  const digest = createHash("sha256").update(JSON.stringify(blocks)).digest("hex");
  return {
    Title: title.replaceAll("&", "and").replaceAll(/[<>\p{Cc}]/gu, ""),
    Creator: "Near-peer",
    Producer: "Near-peer",
    Keywords: `sha256:${digest}`,
    CreationDate: new Date(at),
  };
}

function bytesOf(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on("end", () => {
      resolve(new Uint8Array(Buffer.concat(chunks)));
    });
    pdf.on("error", reject);
    pdf.end();
  });
}
