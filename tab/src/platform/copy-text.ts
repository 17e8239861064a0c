/** Puts a text on the clipboard; false where the browser or Teams does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // the person can still copy it by hand
  }
}
