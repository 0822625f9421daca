// Made by `npm run generate` from the files in this folder.
import { duplicateId as formatDuplicateId } from './format/duplicate-id.ts';
import { duplicateVariant as formatDuplicateVariant } from './format/duplicate-variant.ts';
import { missingKey as formatMissingKey } from './format/missing-key.ts';
import { missingLink as formatMissingLink } from './format/missing-link.ts';
import { misspeltVariant as formatMisspeltVariant } from './format/misspelt-variant.ts';
import { noChannels as formatNoChannels } from './format/no-channels.ts';
import { severalPlans as formatSeveralPlans } from './format/several-plans.ts';
import { syntax as formatSyntax } from './format/syntax.ts';
import { unexplainedDirective as formatUnexplainedDirective } from './format/unexplained-directive.ts';
import { unknownKey as formatUnknownKey } from './format/unknown-key.ts';
import { unknownReference as formatUnknownReference } from './format/unknown-reference.ts';
import { unknownRule as formatUnknownRule } from './format/unknown-rule.ts';
import { unusedDirective as formatUnusedDirective } from './format/unused-directive.ts';
import { unusedVariant as formatUnusedVariant } from './format/unused-variant.ts';
import { wrongType as formatWrongType } from './format/wrong-type.ts';
import { ruleCrashed as internalRuleCrashed } from './internal/rule-crashed.ts';
import { tooLong as limitTooLong } from './limit/too-long.ts';
import { tooClose as scheduleTooClose } from './schedule/too-close.ts';
import { bannedWord as toneBannedWord } from './tone/banned-word.ts';
import type { Rule } from './rule.ts';

/** Every rule, by its id. */
export const rules: Readonly<Record<string, Rule>> = {
  'format/duplicate-id': formatDuplicateId,
  'format/duplicate-variant': formatDuplicateVariant,
  'format/missing-key': formatMissingKey,
  'format/missing-link': formatMissingLink,
  'format/misspelt-variant': formatMisspeltVariant,
  'format/no-channels': formatNoChannels,
  'format/several-plans': formatSeveralPlans,
  'format/syntax': formatSyntax,
  'format/unexplained-directive': formatUnexplainedDirective,
  'format/unknown-key': formatUnknownKey,
  'format/unknown-reference': formatUnknownReference,
  'format/unknown-rule': formatUnknownRule,
  'format/unused-directive': formatUnusedDirective,
  'format/unused-variant': formatUnusedVariant,
  'format/wrong-type': formatWrongType,
  'internal/rule-crashed': internalRuleCrashed,
  'limit/too-long': limitTooLong,
  'schedule/too-close': scheduleTooClose,
  'tone/banned-word': toneBannedWord,
};
