/** What stands around the words of a card that is only looked at. */
export const cardWordsText = {
  buttons: (titles: string) => `Buttons: ${titles}`,
  lockScreen: (words: string) => `On a lock screen: “${words}”`,
} as const;
