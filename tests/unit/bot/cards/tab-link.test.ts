import { needsYouCard } from "../../../../bot/src/cards/attention/needs-you.card";
import { CATALOGUE } from "../../../../bot/src/cards/catalogue";
import { homeCard } from "../../../../bot/src/cards/help/home.card";
import { tabLink, withTabLinks } from "../../../../bot/src/cards/tab-link";
import { readHash } from "../../../../tab/src/platform/route";
import { repositoryText } from "../../../support/repository";

const APP = "00000000-0000-4000-8000-0000000000a1";
const PAGE = /"tab:([^"]*)"/gu;

/** The pages that a card's template and words name. */
const pagesOf = (card: unknown) =>
  [...JSON.stringify(card).matchAll(PAGE)].map(([, page = ""]) => page);

describe("the way from a card to a page of the tab", () => {
  it("is the address that Teams opens a tab with, by the manifest's entity id", () => {
    const link = new URL(tabLink(APP, "/s/northgate/today"));
    expect(link.origin).toBe("https://teams.microsoft.com");
    expect(link.pathname).toBe(`/l/entity/${APP}/near-peer`);
    expect([...link.searchParams]).toEqual([["context", '{"subEntityId":"/s/northgate/today"}']]);
    expect(repositoryText("appPackage/manifest.json")).toContain('"entityId": "near-peer"');
  });

  it("leads from every card to a page that is there", () => {
    const cards = CATALOGUE.map((card) => card.render(card.sample).card);
    const pages = cards.flatMap(pagesOf);
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.filter((page) => readHash(page).name === "unknown")).toEqual([]);
  });

  it("is made where the card leaves, and left out where nobody said which app it is", () => {
    const rendered = needsYouCard.render({ firstName: "Amara", schemeId: "northgate" });
    expect(withTabLinks(rendered, APP).card["actions"]).toEqual([
      {
        type: "Action.OpenUrl",
        title: "Open Today",
        url: tabLink(APP, "/s/northgate/today"),
      },
    ]);
    expect(withTabLinks(rendered, undefined).card["actions"]).toEqual([]);
  });

  it("is one tap to the privacy notice and the accessibility statement, on the card of what one can do", () => {
    const home = homeCard.render(homeCard.sample);
    expect(pagesOf(home.card)).toEqual(["/privacy", "/accessibility"]);
    const bare = JSON.stringify(withTabLinks(home, undefined).card);
    expect(bare).not.toContain("tab:");
    expect(bare).not.toContain("Accessibility statement");
  });

  it("holds nothing of whoever reads the card", () => {
    const link = tabLink(APP, "/tips");
    expect(decodeURIComponent(link)).toBe(
      `https://teams.microsoft.com/l/entity/${APP}/near-peer?context={"subEntityId":"/tips"}`,
    );
  });
});
