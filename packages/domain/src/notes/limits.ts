// Apart from the inputs, because pages ask for them too and have no use for the library that reads inputs.
export const longestNote = 10_000;
export const longestQuote = 2000;
