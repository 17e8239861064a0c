import { dayTyped } from "../platform/typed-day";

/** Whether something stands in a field for a day that is none. */
export function isNoDay(typed: string | undefined): typed is string {
  return typed !== undefined && typed.trim() !== "" && dayTyped(typed) === undefined;
}

/**
 * Puts the focus into the first field of a form whose text is no day, and says whether there is one: what was typed there would go unseen
 * with what is sent, above all where a day may be left out.
 */
export function goesBackToNoDay(form: HTMLFormElement): boolean {
  const field = [...form.querySelectorAll("input")].find((one) => one.validity.customError);
  // Left for a moment, it says what is wrong; the focus is there to put it right.
  field?.blur();
  field?.focus();
  return field !== undefined;
}
