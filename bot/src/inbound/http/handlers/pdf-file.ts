import type { PdfDocument } from "../../../application/ports/pdf";
import type { TabUseCases } from "../use-cases";

/** A document as a PDF file in base64, with the name to save it under. */
export async function pdfFileOf(
  { writePdf }: Pick<TabUseCases, "writePdf">,
  fileName: string,
  document: PdfDocument,
): Promise<{ readonly fileName: string; readonly contentBase64: string }> {
  const bytes = await writePdf(document);
  return { fileName, contentBase64: Buffer.from(bytes).toString("base64") };
}
