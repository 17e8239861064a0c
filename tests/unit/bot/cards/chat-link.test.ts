import fc from "fast-check";
import { chatLink } from "../../../../bot/src/cards/chat-link";

describe("the link to a chat", () => {
  it("opens a chat with the one person, the first line ready to change", () => {
    const link = new URL(chatLink("priya.o'neill@northgate.example", "Hello Priya & co, 50%?"));
    expect(link.origin + link.pathname).toBe("https://teams.microsoft.com/l/chat/0/0");
    expect(link.searchParams.get("users")).toBe("priya.o'neill@northgate.example");
    expect(link.searchParams.get("message")).toBe("Hello Priya & co, 50%?");
  });

  it.each(["", "nobody", "a@b.example,c@d.example", "a@b.example;c@d.example", "a b@c.example"])(
    "is not made for %j, which is not one address",
    (email) => {
      expect(chatLink(email, "Hello")).toBe("");
    },
  );

  it("stays one link to one person with any first line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 2000 }), (message) => {
        const link = new URL(chatLink("a@b.example", message));
        expect([...link.searchParams.keys()]).toEqual(["users", "message"]);
        expect(link.hash).toBe("");
      }),
    );
  });
});
