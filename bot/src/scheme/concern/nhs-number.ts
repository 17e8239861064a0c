/** Ten digits that stand alone, with at most two spaces or dashes between two of them. */
const TEN_DIGITS = /(?<!\d)(?=((?:\d[\s\p{Pd}]{0,2}){9}\d)(?!\d))/gu;

/** Whether a text holds ten digits that are a valid NHS number, which would say who a patient is. */
export function holdsNhsNumber(text: string): boolean {
  const runs = text.normalize("NFKC").matchAll(TEN_DIGITS);
  return Array.from(runs, ([, run]) => run ?? "").some((run) => isNhsNumber(run));
}

/** The check digit by modulus 11. Source: NHS Data Dictionary, "NHS number". */
function isNhsNumber(run: string): boolean {
  const digits = Array.from(run.replaceAll(/\D/gu, ""), Number);
  const sum = digits.slice(0, 9).reduce((sofar, digit, at) => sofar + digit * (10 - at), 0);
  // What would be 11 is written 0; what would be 10 is never given out.
  return (11 - (sum % 11)) % 11 === digits[9];
}
