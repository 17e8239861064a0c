import { LOCAL_TENANT_ID } from "../../bot/src/local/constants";
import { objectIdFor } from "../../bot/src/local/directory/account-ids";
import type { Connector } from "./connector";
import { Caller, tokenOf } from "./director";
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

  /** Presses a button of the newest card that has it, with the button's own data. */
  pressesOn(verb: string, inputs: Readonly<Record<string, unknown>> = {}) {
    const data = this.received
      .map((card) => dataOf(card, verb))
      .findLast((one) => one !== undefined);
    if (data === undefined) throw new Error(`No card has a button ${verb}.`);
    return this.presses(verb, { ...data, ...inputs });
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

/** The data of the button with a verb, anywhere in a card. */
function dataOf(part: unknown, verb: string): Record<string, unknown> | undefined {
  if (typeof part !== "object" || part === null) return undefined;
  if ("verb" in part && part.verb === verb && "data" in part) {
    return part.data as Record<string, unknown>;
  }
  for (const inner of Object.values(part)) {
    const found = dataOf(inner, verb);
    if (found !== undefined) return found;
  }
  return undefined;
}
