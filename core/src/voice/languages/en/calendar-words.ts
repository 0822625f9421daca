/** Months before or behind a number, and days, in small letters; “march” and “may” are words as well. */
export const SMALL_MONTH =
  /(?<![\p{L}\p{N}])(?:january|february|april|june|july|august|september|october|november|december)(?=,? \d)|(?<=(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?: of)? )(?:january|february|april|june|july|august|september|october|november|december)(?!\p{L})/gu;
export const SMALL_DAY =
  /(?<![\p{L}\p{N}-])(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?(?![\p{L}\p{N}-])/gu;
