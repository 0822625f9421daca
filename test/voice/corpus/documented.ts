/**
 * Findings on the ordinary posts that stand, each with the reason why the rule is right to speak.
 * `finding` is how the line begins that the test prints: rule, language/file:line, “text”.
 */
export const DOCUMENTED: readonly { readonly finding: string; readonly because: string }[] = [
  {
    finding: 'link/costs-more en/open-source.posts.yaml:102',
    because: 'A link in a post on X does cost more by API; the price is told as a hint.',
  },
];
