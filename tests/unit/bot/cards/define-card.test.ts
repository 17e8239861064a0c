import { z } from "zod";
import { defineCard } from "../../../../bot/src/cards/define-card";

const block = (text: string) => ({ type: "AdaptiveCard", body: [{ type: "TextBlock", text }] });
const cardOf = (template: Record<string, unknown>) =>
  defineCard({
    name: "test/one",
    template,
    data: z.strictObject({ name: z.string(), link: z.string().optional() }),
    words: ({ name, link }) => ({ name, link: link ?? "" }),
    sample: { name: "Nia" },
    summary: "A note",
  });

describe("a card", () => {
  it("is rendered with its data and carries its toast", () => {
    expect(cardOf(block("Hello ${name}")).render({ name: "Nia" })).toEqual({
      card: block("Hello Nia"),
      summary: "A note",
    });
  });

  it("fails loudly where the data does not fill a placeholder", () => {
    expect(() => cardOf(block("Hello ${nmae}")).render({ name: "Nia" })).toThrow("placeholder");
  });

  it("does not take a name for a placeholder", () => {
    const { card } = cardOf(block("Hello ${name}")).render({ name: "${link}" });
    expect(JSON.stringify(card)).toContain("link");
  });

  it("fails loudly on data of the wrong shape", () => {
    expect(() =>
      cardOf(block("Hello")).render(JSON.parse('{"name": 5}') as { name: string }),
    ).toThrow();
  });

  it("drops what its condition rules out, an empty text included", () => {
    const template = { body: [{ $when: "${link != ''}", type: "TextBlock", text: "${link}" }] };
    expect(cardOf(template).render({ name: "Nia" }).card).toEqual({ body: [] });
  });

  it.each(["javascript:alert(1)", "http://plain.example", "file:///etc/passwd"])(
    "does not open %s",
    (link) => {
      const template = { actions: [{ type: "Action.OpenUrl", title: "Open", url: "${link}" }] };
      expect(() => cardOf(template).render({ name: "Nia", link })).toThrow("https and tel");
    },
  );

  it("gives an input the words letter for letter, to be changed and sent", () => {
    const template = { body: [{ type: "Input.Text", id: "text", value: "${name}" }] };
    expect(cardOf(template).render({ name: "*Hi* ${x} {{y}}" }).card).toEqual({
      body: [{ type: "Input.Text", id: "text", value: "*Hi* ${x} {{y}}" }],
    });
  });
});
