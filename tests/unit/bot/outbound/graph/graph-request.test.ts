import { accountUrl, searchUrl } from "../../../../../bot/src/outbound/graph/graph-request";

/** What Graph would read of an address. */
function read(url: string): Readonly<Record<string, string>> {
  const { pathname, searchParams } = new URL(url);
  return { pathname, ...Object.fromEntries(searchParams) };
}

const search = (words: string) => read(searchUrl("https://graph.example/v1.0", words, 20));

describe("What is asked of Microsoft Graph", () => {
  it("is a search in names, mails and user principal names, for the fields that a director is shown", () => {
    expect(search("sam oka")).toEqual({
      pathname: "/v1.0/users",
      $search: '"displayName:sam oka" OR "mail:sam oka" OR "userPrincipalName:sam oka"',
      $select: "id,displayName,mail,userPrincipalName,jobTitle",
      $top: "20",
    });
  });

  it.each([
    ["a quote", 'sam" OR "displayName:a', String.raw`sam\" OR \"displayName:a`],
    ["a backslash", String.raw`sam\ ok`, String.raw`sam\\ ok`],
    ["both", String.raw`sam\"`, String.raw`sam\\\"`],
  ])("keeps %s among the words a part of them", (_what, words, escaped) => {
    expect(search(words)["$search"]).toBe(
      `"displayName:${escaped}" OR "mail:${escaped}" OR "userPrincipalName:${escaped}"`,
    );
  });

  it.each(["o'neill & sons", "a#b?c=d&$top=999", "Zoë 100%", "a+b@trust.example"])(
    "adds nothing to the request, whatever is searched for: %s",
    (words) => {
      const { ["$search"]: searched, ...rest } = search(words);
      expect(searched).toContain(`"displayName:${words}"`);
      expect(rest).toEqual({ ...search("sam"), $search: undefined });
    },
  );

  it("names one account by its id, and cannot leave the list of users", () => {
    const { pathname } = read(accountUrl("https://graph.example/v1.0", "../me?x=1#"));
    expect(pathname).toBe("/v1.0/users/..%2Fme%3Fx%3D1%23");
  });
});
