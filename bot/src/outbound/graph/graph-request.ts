/** Microsoft Graph, version 1.0. */
export const GRAPH = "https://graph.microsoft.com/v1.0";

/** What is read of an account. `jobTitle` comes only where the tenant allows more than the basic profile. */
const FIELDS = "id,displayName,mail,userPrincipalName,jobTitle";

/**
 * The request for accounts whose name has these words, or whose mail or user principal name begins with
 * them. A quote or backslash among the words stays one of them and ends nothing.
 * Source: Microsoft Graph, "Use the $search query parameter" and "List users".
 */
export function searchUrl(base: string, words: string, limit: number): string {
  const quoted = words.replaceAll(/["\\]/g, String.raw`\$&`);
  const search = ["displayName", "mail", "userPrincipalName"]
    .map((field) => `"${field}:${quoted}"`)
    .join(" OR ");
  const query = { $search: search, $select: FIELDS, $top: String(limit) };
  return `${base}/users?${encoded(query)}`;
}

/** The request for one account by its object id. */
export function accountUrl(base: string, objectId: string): string {
  return `${base}/users/${encodeURIComponent(objectId)}?${encoded({ $select: FIELDS })}`;
}

function encoded(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
}
