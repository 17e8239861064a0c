import type { FrameLocator, Locator, Page } from "playwright-core";

/** The local Teams page, used as a person uses it. */
export class LocalTeamsPage {
  constructor(
    readonly page: Page,
    private readonly base: string,
  ) {}

  /** Opens the page, or opens it again after a restart. */
  async open(): Promise<void> {
    await this.page.goto(`${this.base}/local/`);
  }

  /** Becomes somebody, by their name in the list of people. */
  async be(name: string): Promise<void> {
    const people = this.page.getByRole("navigation", { name: "People" });
    await people.getByRole("button", { name: new RegExp(name) }).click();
    await this.page.getByRole("main").getByText(name).first().waitFor();
  }

  /** Shows the chat with the bot, once the tab is no longer in sight. */
  async chat(): Promise<Locator> {
    await this.page.getByRole("tab", { name: "Chat" }).click();
    await this.page.locator("iframe").waitFor({ state: "hidden" });
    return this.page.getByRole("main");
  }

  /** Shows the tab, which may still be loading. */
  async tab(): Promise<FrameLocator> {
    await this.page.getByRole("tab", { name: "Near-peer tab" }).click();
    await this.page.locator("iframe").waitFor();
    return this.page.frameLocator("iframe");
  }

  /** Presses a button of the newest card that has one of that name. */
  async press(button: string): Promise<void> {
    const chat = await this.chat();
    await chat.getByRole("button", { name: button, exact: true }).last().click();
  }

  /** Confirms to the bot who they are, and waits until it has taken note. */
  async confirmWhoTheyAre(): Promise<void> {
    const chat = await this.chat();
    const yes = chat.getByRole("button", { name: "Yes, that is me" });
    await yes.click();
    await yes.waitFor({ state: "detached" }).catch(async (cause: unknown) => {
      const shown = await chat.innerText();
      throw new Error(`They are still asked who they are. What is shown: ${shown}`, { cause });
    });
  }

  /** Waits for a card whose heading says this. */
  async card(heading: string): Promise<Locator> {
    const chat = await this.chat();
    const card = chat.locator(".card", { has: this.page.getByRole("heading", { name: heading }) });
    await card.last().waitFor();
    return card.last();
  }

  /** Everything the chat shows, as text. */
  async chatText(): Promise<string> {
    const chat = await this.chat();
    await chat.locator(".card").first().waitFor();
    return (await chat.locator(".card").allInnerTexts()).join("\n---\n");
  }

  /** Moves the clock to the next message that is planned. */
  async toNextMessage(): Promise<void> {
    const next = this.page.getByRole("button", { name: "To the next message" });
    // It stays open from one move to the next.
    if (!(await next.isVisible())) {
      await this.page.getByRole("button", { name: /Scheme clock/ }).click();
    }
    const moved = this.page.waitForResponse(
      (response) =>
        response.url().endsWith("/local/clock") && response.request().method() === "POST",
    );
    await next.click();
    await moved;
  }
}
