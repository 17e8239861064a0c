/** Where ids come from: random text of at least 122 bits that means nothing. */
export interface Ids {
  next(): string;
}
