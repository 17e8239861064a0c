import type { z } from "zod";
import { chanceOf } from "../seeded-chance";
import { Limits } from "./limits";
import { ruleAnswer, type connectorRule, type connectorSettings } from "./protocol";

type Rule = z.output<typeof connectorRule>;

/** What is done with a POST. */
export type RuleAnswer = z.output<typeof ruleAnswer>;

const refusal = (status: number, code: string, message: string) =>
  ruleAnswer.parse({ status, body: { error: { code, message } } });

const OWN_TOKEN = "the-bots-own";
const UNAUTHORISED = refusal(401, "Unauthorized", "Authorization has been denied.");

const NOT_THERE = {
  uninstalled: refusal(
    403,
    "BotNotInConversationRoster",
    "The bot is not part of the conversation roster.",
  ),
  blocked: refusal(403, "ConversationBlockedByUser", "User blocked the conversation with the bot."),
  gone: refusal(404, "ConversationNotFound", "Conversation not found."),
} as const;

/** What the connector was told to do, and what it does with a POST for it. */
export class Answers {
  /** How long each answer takes, in ms. */
  public delayMs = 0;
  private tokens: { readonly status: number; readonly accepted: boolean } | null = null;
  private rules: Rule[] = [];
  private retryAfterS: number | null = 1;
  private readonly limits = new Limits();
  private readonly installations = new Map<string, keyof typeof NOT_THERE | "installed">();
  private readonly chance;

  public constructor(seed: number) {
    this.chance = chanceOf(seed);
  }

  /** Changes what is given and leaves the rest as it was. */
  public set(settings: z.output<typeof connectorSettings>): void {
    const { rules, delayMs, perSecond, perChat, retryAfterS, installations = {} } = settings;
    if (settings.token !== undefined) this.tokens = settings.token;
    if (rules !== undefined) this.rules = rules;
    if (delayMs !== undefined) this.delayMs = delayMs;
    if (perSecond !== undefined) {
      this.limits.setTenant(perSecond === null ? undefined : { count: perSecond, withinMs: 1_000 });
    }
    if (perChat !== undefined) this.limits.setChat(perChat);
    if (retryAfterS !== undefined) this.retryAfterS = retryAfterS;
    for (const [chat, state] of Object.entries(installations)) this.installations.set(chat, state);
  }

  /** What the place of the bot's own tokens answers. */
  public token(): { readonly status: number; readonly body: unknown } {
    const { status = 200 } = this.tokens ?? {};
    return { status, body: status === 200 ? { access_token: OWN_TOKEN } : {} };
  }

  /** What befalls a POST to a chat at this moment (ms since 1970). `authorization`: what came with it. */
  public to(chat: string, now: number, authorization: string): RuleAnswer {
    const isKnown = this.tokens?.accepted === true && authorization === `Bearer ${OWN_TOKEN}`;
    if (this.tokens !== null && !isKnown) return UNAUTHORISED;
    if (!this.limits.allows(chat, now)) return this.throttled();
    const installation = this.installations.get(chat) ?? "installed";
    if (installation !== "installed") return NOT_THERE[installation];
    return this.rules.find((rule) => this.befalls(rule, chat, now))?.answer ?? ruleAnswer.parse({});
  }

  private befalls(rule: Rule, chat: string, now: number): boolean {
    const { chats, share, times = Infinity, from = 0, until = Infinity } = rule;
    if (times <= 0 || now < from || now >= until) return false;
    if (chats?.includes(chat) === false) return false;
    if (share < 1 && !this.chance.happens(share)) return false;
    if (rule.times !== undefined) rule.times -= 1;
    return true;
  }

  private throttled(): RuleAnswer {
    const headers = this.retryAfterS === null ? {} : { "retry-after": String(this.retryAfterS) };
    const error = { code: "TooManyRequests", message: "API calls quota exceeded!" };
    return ruleAnswer.parse({ status: 429, headers, body: { error } });
  }
}
