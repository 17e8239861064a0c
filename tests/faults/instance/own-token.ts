import { z } from "zod";
import { makeKeepCard } from "../../../bot/src/application/cards/keep-card";
import type { Ports } from "../../../bot/src/application/ports/ports";
import { createBotAdapter } from "../../../bot/src/outbound/teams/bot-adapter";
import { teamsMessenger } from "../../../bot/src/outbound/teams/messenger";

const IDENTITY = {
  appId: "11111111-1111-4111-8111-111111111111",
  appType: "SingleTenant",
  tenantId: "22222222-2222-4222-8222-222222222222",
  password: "not-a-secret",
} as const;

const granted = z.object({ access_token: z.string() });

/**
 * The ports, whose messages go with a token that is fetched over HTTP. Microsoft's own fetch asks Microsoft's servers,
 * so it is the one thing replaced: what shares, keeps and gives up on a token is the product's.
 */
export function throughOwnToken(ports: Ports, tokenUrl: string): Ports {
  const bot = createBotAdapter(IDENTITY, {
    fetchToken: async () => {
      const answer = await fetch(tokenUrl);
      if (!answer.ok) throw new Error(`No token: ${answer.status}.`);
      return granted.parse(await answer.json()).access_token;
    },
  });
  const serviceUrls = { hosts: [], local: true };
  const keepCard = makeKeepCard(ports);
  const { digest } = ports;
  const messenger = teamsMessenger({ bot, serviceUrls, machineNow: Date.now, keepCard, digest });
  return { ...ports, messenger };
}
