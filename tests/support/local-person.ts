import { LOCAL_TENANT_ID } from "../../bot/src/local/constants";
import { objectIdFor } from "../../bot/src/local/directory/account-ids";
import type { Connector } from "./connector";
import { Caller, tokenOf } from "./director";
import type { MadeUpButton } from "./teams/held-cards";
import { TeamsPerson } from "./teams/teams-person";

/** Somebody of the local tenant, whose Teams is a connector outside the program. */
export class LocalPerson extends TeamsPerson {
  private readonly base: string;

  constructor(base: string, connector: Connector, email: string) {
    super({ endpoint: `${base}/api/messages`, connector }, objectIdFor(email));
    this.base = base;
    this.inRoster({ email });
  }

  override activity(changes: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const tenant = { id: LOCAL_TENANT_ID };
    return super.activity({
      conversation: {
        id: this.conversationId,
        conversationType: "personal",
        tenantId: LOCAL_TENANT_ID,
      },
      channelData: { tenant },
      ...changes,
    });
  }

  /** Gets the app and says that they are the one it asks about. */
  async joins(): Promise<void> {
    await this.installs();
    await this.pressesOn("link.confirm");
  }

  /** Presses a button of the newest card that has it; `words`: of those in which they stand. */
  pressesOn(verb: string, inputs: Readonly<Record<string, unknown>> = {}, words = "") {
    return this.presses(verb, { ...inputs, words });
  }

  /** What a button carries of the newest card that they were shown and that has it, and what is typed beside it. */
  override button({ asks, data, isInput }: MadeUpButton): Promise<Record<string, unknown>> {
    const { words = "", ...typed } = data;
    const button = [...this.sent, ...this.shown]
      .filter((card) => JSON.stringify(card).includes(String(words)))
      .map((card) => dataOf(card, asks))
      .findLast((one) => one !== undefined);
    if (button === undefined) throw new Error(`No card has a button ${asks}.`);
    const inputs = Object.entries(typed).filter(([name]) => isInput(name));
    return Promise.resolve({ ...button, ...Object.fromEntries(inputs) });
  }

  /** The cards in their chat in which some words stand. */
  cardsWith(words: string): readonly Record<string, unknown>[] {
    return this.received.filter((card) => JSON.stringify(card).includes(words));
  }

  /** Them in the tab. */
  async inTheTab(): Promise<Caller> {
    return new Caller(this.base, await tokenOf(this.base, this.oid));
  }
}

/** The data of the button that asks for something, anywhere in a card. */
function dataOf(part: unknown, asks: string): Record<string, unknown> | undefined {
  if (typeof part !== "object" || part === null) return undefined;
  if ("data" in part) {
    const { verb, ...data } = part.data as Record<string, unknown>;
    delete data["msteams"];
    const said = "verb" in part ? part.verb : (verb ?? data["dialog"]);
    if (said === asks) return data;
  }
  for (const inner of Object.values(part)) {
    const found = dataOf(inner, asks);
    if (found !== undefined) return found;
  }
  return undefined;
}
