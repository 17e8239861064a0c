/** Hands a value to the browser as a JSON file to keep. Nothing of it stays in the page. */
export function saveAsJson(value: unknown, fileName: string): void {
  const text = JSON.stringify(value, undefined, 2);
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
