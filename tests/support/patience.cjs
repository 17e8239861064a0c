// How long one test may take, by the kind of test it is (`jest.config.cjs`): Jest itself has one limit for all kinds.
jest.setTimeout(globalThis.PATIENCE_MS);
