import { join } from "node:path";
import { build } from "esbuild";
import type { Card } from "../../bot/src/cards/define-card";
import { REPOSITORY } from "./repository";

/** Draws each card below the other, named, with Microsoft's renderer and the colours of the local page. */
const ENTRY = `
  import { drawCard } from "./bot/src/local/page/cards/card-view";
  import "./bot/src/local/page/page.css";
  window.drawCatalogue = (cards, theme) => {
    document.documentElement.dataset.theme = theme;
    const handlers = { onPress() {}, onLink() {} };
    document.body.replaceChildren(...cards.map(({ name, card }) => {
      const section = document.createElement("section");
      section.setAttribute("aria-label", name);
      section.append(drawCard(card, theme, handlers));
      return section;
    }));
  };
`;

const SHELL = (style: string, script: string) => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Every card</title><style>${style}
  body { display: block; height: auto; overflow: visible; margin: 0; padding: 0 0 8px; }
  section { max-width: 500px; margin: 8px; }
</style></head><body></body><script>${script}</script></html>`;

/** A page by itself that holds the renderer; `drawCatalogue` is called in it. */
export async function cardsPage(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: REPOSITORY, loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
    outdir: join(REPOSITORY, ".cache"),
    logLevel: "silent",
  });
  const text = (ending: string) =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return SHELL(text(".css"), text(".js").replaceAll("</script", "<\\/script"));
}

/** A card of the catalogue as it is drawn. */
export interface NamedCard {
  readonly name: string;
  readonly card: Readonly<Record<string, unknown>>;
}

/** The cards with their invented data. */
export function samples(cards: readonly Card[]): readonly NamedCard[] {
  return cards.map((card) => ({ name: card.name, card: card.render(card.sample).card }));
}
