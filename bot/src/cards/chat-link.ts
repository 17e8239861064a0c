import { visible } from "./plain-text";

/**
 * The address that opens a Teams chat with one person, with a first line to change before sending.
 * Empty where the e-mail is not one address: a list would open a group chat.
 * Source: Microsoft Learn, "Deep link to a Teams chat".
 */
export function chatLink(email: string, firstLine: string): string {
  const address = visible(email).trim();
  if (!/^[^\s,;@]+@[^\s,;@]+$/u.test(address)) return "";
  const users = encodeURIComponent(address);
  const message = encodeURIComponent(Array.from(visible(firstLine)).slice(0, 300).join(""));
  return `https://teams.microsoft.com/l/chat/0/0?users=${users}&message=${message}`;
}
