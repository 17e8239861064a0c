import type { Month } from "./release";

/** A month as people write it: "November 2026". */
export function monthInWords(month: Month): string {
  return new Date(`${month}-01T00:00:00.000Z`).toLocaleDateString("en-GB", {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}
