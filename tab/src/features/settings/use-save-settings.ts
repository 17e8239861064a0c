import * as api from "@near-peer/bot/contract";
import type { SettingsView } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNotices } from "../../components/notice";
import { callApi, schemeKey } from "../../platform/queries";
import { settingsText } from "../../text/settings";
import { settingsKey } from "./settings-key";

/** Saves all settings as one, on top of the version they were read as. */
export function useSaveSettings(schemeId: string, onSaved: (saved: SettingsView) => void) {
  const client = useQueryClient();
  const notices = useNotices();
  return useMutation({
    mutationFn: ({ settings, version }: Pick<SettingsView, "settings" | "version">) =>
      callApi(api.changeSettings, { params: { schemeId }, body: settings, ifMatch: version }),
    onSuccess: async (saved) => {
      client.setQueryData(settingsKey(schemeId), saved);
      onSaved(saved);
      notices.tell(settingsText.saved);
      await client.invalidateQueries({ queryKey: schemeKey(schemeId) });
      await client.invalidateQueries({ queryKey: ["me"] });
    },
  });
}
