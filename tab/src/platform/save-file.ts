/** Excel reads a CSV file as UTF-8 only if it begins with this mark. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Hands the person a spreadsheet as a file of this name; nothing of it stays in the page. */
export function saveCsv(fileName: string, csv: string): void {
  const marked = csv.startsWith(BYTE_ORDER_MARK) ? csv : `${BYTE_ORDER_MARK}${csv}`;
  save(fileName, new Blob([marked], { type: "text/csv;charset=utf-8" }));
}

/** Hands the person a PDF file of this name, which came in base64; nothing of it stays in the page. */
export function savePdf(fileName: string, contentBase64: string): void {
  const bytes = Uint8Array.from(atob(contentBase64), (letter) => letter.charCodeAt(0));
  save(fileName, new Blob([bytes], { type: "application/pdf" }));
}

/** Hands the person a calendar entry as a file of this name; nothing of it stays in the page. */
export function saveCalendar(fileName: string, calendar: string): void {
  save(fileName, new Blob([calendar], { type: "text/calendar;charset=utf-8" }));
}

function save(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
