import type { Connector } from "../connector";

/** The bot's messages in a chat that still show what they said: those in whose place no other words were put. */
export function leftInChat({ ledger }: Connector, conversationId: string): readonly unknown[] {
  const replaced = ledger.filter(({ method }) => method === "PUT").map(({ path }) => path);
  return ledger.flatMap((entry, index) => {
    if (entry.method !== "POST" || entry.conversationId !== conversationId) return [];
    const id = `activity-${index + 1}`;
    return replaced.some((path) => path.endsWith(`/${id}`)) ? [] : [{ id, ...entry.activity }];
  });
}
