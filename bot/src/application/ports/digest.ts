/** A fixed, one-way hash of a text (SHA-256, hexadecimal, 64 characters): the same everywhere and always. */
export type Digest = (text: string) => string;
