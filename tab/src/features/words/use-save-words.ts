import * as api from "@near-peer/bot/contract";
import type { WordsCard, WordsView } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNotices } from "../../components/notice";
import { callApi, schemeKey } from "../../platform/queries";
import { wordsText } from "../../text/words";
import { wordsToSave, type Draft } from "./draft";

/** The key of the words that were read. Not below the scheme's own: what is being written is not read again meanwhile. */
export function wordsKey(schemeId: string): readonly string[] {
  return ["words", schemeId];
}

/** Saves the words of one card, on top of the version they were read as. */
export function useSaveWords(schemeId: string, card: WordsCard, onSaved: () => void) {
  const client = useQueryClient();
  const notices = useNotices();
  return useMutation({
    mutationFn: ({ draft, version }: { readonly draft: Draft } & Pick<WordsView, "version">) =>
      callApi(api.changeWords, {
        params: { schemeId },
        body: { card: card.card, lines: wordsToSave(card, draft) },
        ifMatch: version,
      }),
    onSuccess: async (saved) => {
      client.setQueryData(wordsKey(schemeId), saved);
      onSaved();
      notices.tell(wordsText.saved(card.title));
      await client.invalidateQueries({ queryKey: schemeKey(schemeId) });
    },
  });
}
