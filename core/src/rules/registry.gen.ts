// Made by `npm run generate` from the files in this folder.
import { mix as contentMix } from './content/mix.ts';
import { noQuestion as contentNoQuestion } from './content/no-question.ts';
import { pillarShare as contentPillarShare } from './content/pillar-share.ts';
import { sellingStreak as contentSellingStreak } from './content/selling-streak.ts';
import { uncredited as contentUncredited } from './content/uncredited.ts';
import { pausedChannel as crisisPausedChannel } from './crisis/paused-channel.ts';
import { cutText as formatCutText } from './format/cut-text.ts';
import { duplicateId as formatDuplicateId } from './format/duplicate-id.ts';
import { duplicateVariant as formatDuplicateVariant } from './format/duplicate-variant.ts';
import { missingKey as formatMissingKey } from './format/missing-key.ts';
import { missingLink as formatMissingLink } from './format/missing-link.ts';
import { misspeltVariant as formatMisspeltVariant } from './format/misspelt-variant.ts';
import { noChannels as formatNoChannels } from './format/no-channels.ts';
import { noPlan as formatNoPlan } from './format/no-plan.ts';
import { severalPlans as formatSeveralPlans } from './format/several-plans.ts';
import { styleFile as formatStyleFile } from './format/style-file.ts';
import { syntax as formatSyntax } from './format/syntax.ts';
import { unexplainedDirective as formatUnexplainedDirective } from './format/unexplained-directive.ts';
import { unknownAccount as formatUnknownAccount } from './format/unknown-account.ts';
import { unknownKey as formatUnknownKey } from './format/unknown-key.ts';
import { unknownReference as formatUnknownReference } from './format/unknown-reference.ts';
import { unknownRule as formatUnknownRule } from './format/unknown-rule.ts';
import { unusedDirective as formatUnusedDirective } from './format/unused-directive.ts';
import { unusedVariant as formatUnusedVariant } from './format/unused-variant.ts';
import { wrongType as formatWrongType } from './format/wrong-type.ts';
import { banned as hashtagBanned } from './hashtag/banned.ts';
import { ignored as hashtagIgnored } from './hashtag/ignored.ts';
import { malformed as hashtagMalformed } from './hashtag/malformed.ts';
import { repeated as hashtagRepeated } from './hashtag/repeated.ts';
import { tooMany as hashtagTooMany } from './hashtag/too-many.ts';
import { unreadable as hashtagUnreadable } from './hashtag/unreadable.ts';
import { ruleCrashed as internalRuleCrashed } from './internal/rule-crashed.ts';
import { altTooLong as limitAltTooLong } from './limit/alt-too-long.ts';
import { empty as limitEmpty } from './limit/empty.ts';
import { firstCommentTooLong as limitFirstCommentTooLong } from './limit/first-comment-too-long.ts';
import { forbiddenCharacter as limitForbiddenCharacter } from './limit/forbidden-character.ts';
import { poll as limitPoll } from './limit/poll.ts';
import { titleTooLong as limitTitleTooLong } from './limit/title-too-long.ts';
import { tooLong as limitTooLong } from './limit/too-long.ts';
import { tooManyCashtags as limitTooManyCashtags } from './limit/too-many-cashtags.ts';
import { tooManyHashtags as limitTooManyHashtags } from './limit/too-many-hashtags.ts';
import { tooManyLinks as limitTooManyLinks } from './limit/too-many-links.ts';
import { tooManyMentions as limitTooManyMentions } from './limit/too-many-mentions.ts';
import { tooManyParts as limitTooManyParts } from './limit/too-many-parts.ts';
import { costsMore as linkCostsMore } from './link/costs-more.ts';
import { malformed as linkMalformed } from './link/malformed.ts';
import { misspeltPlaceholder as linkMisspeltPlaceholder } from './link/misspelt-placeholder.ts';
import { notClickable as linkNotClickable } from './link/not-clickable.ts';
import { relative as linkRelative } from './link/relative.ts';
import { shortener as linkShortener } from './link/shortener.ts';
import { untagged as linkUntagged } from './link/untagged.ts';
import { dimensions as mediaDimensions } from './media/dimensions.ts';
import { duration as mediaDuration } from './media/duration.ts';
import { missingAlt as mediaMissingAlt } from './media/missing-alt.ts';
import { missingFile as mediaMissingFile } from './media/missing-file.ts';
import { missingMedia as mediaMissingMedia } from './media/missing-media.ts';
import { proportions as mediaProportions } from './media/proportions.ts';
import { tooHeavy as mediaTooHeavy } from './media/too-heavy.ts';
import { tooMany as mediaTooMany } from './media/too-many.ts';
import { unsupportedType as mediaUnsupportedType } from './media/unsupported-type.ts';
import { uselessAlt as mediaUselessAlt } from './media/useless-alt.ts';
import { foreignForm as mentionForeignForm } from './mention/foreign-form.ts';
import { otherNetwork as mentionOtherNetwork } from './mention/other-network.ts';
import { coverageGap as planCoverageGap } from './plan/coverage-gap.ts';
import { emptyAudience as planEmptyAudience } from './plan/empty-audience.ts';
import { emptySwot as planEmptySwot } from './plan/empty-swot.ts';
import { incompleteCampaign as planIncompleteCampaign } from './plan/incomplete-campaign.ts';
import { incompleteCrisis as planIncompleteCrisis } from './plan/incomplete-crisis.ts';
import { notMeasurable as planNotMeasurable } from './plan/not-measurable.ts';
import { overBudget as planOverBudget } from './plan/over-budget.ts';
import { overdueTask as planOverdueTask } from './plan/overdue-task.ts';
import { staleKpi as planStaleKpi } from './plan/stale-kpi.ts';
import { unapprovedSpending as planUnapprovedSpending } from './plan/unapproved-spending.ts';
import { unreservedHandle as planUnreservedHandle } from './plan/unreserved-handle.ts';
import { unservedObjective as planUnservedObjective } from './plan/unserved-objective.ts';
import { wrongShares as planWrongShares } from './plan/wrong-shares.ts';
import { personalData as privacyPersonalData } from './privacy/personal-data.ts';
import { secret as privacySecret } from './privacy/secret.ts';
import { ambiguousTime as scheduleAmbiguousTime } from './schedule/ambiguous-time.ts';
import { beforeDependency as scheduleBeforeDependency } from './schedule/before-dependency.ts';
import { blackout as scheduleBlackout } from './schedule/blackout.ts';
import { conflictingRepeat as scheduleConflictingRepeat } from './schedule/conflicting-repeat.ts';
import { dailyCap as scheduleDailyCap } from './schedule/daily-cap.ts';
import { embargo as scheduleEmbargo } from './schedule/embargo.ts';
import { expired as scheduleExpired } from './schedule/expired.ts';
import { heldByNetwork as scheduleHeldByNetwork } from './schedule/held-by-network.ts';
import { holiday as scheduleHoliday } from './schedule/holiday.ts';
import { nativeWindow as scheduleNativeWindow } from './schedule/native-window.ts';
import { nearDuplicate as scheduleNearDuplicate } from './schedule/near-duplicate.ts';
import { offRepeat as scheduleOffRepeat } from './schedule/off-repeat.ts';
import { outsideCampaign as scheduleOutsideCampaign } from './schedule/outside-campaign.ts';
import { outsideHours as scheduleOutsideHours } from './schedule/outside-hours.ts';
import { overCadence as scheduleOverCadence } from './schedule/over-cadence.ts';
import { past as schedulePast } from './schedule/past.ts';
import { repeatedLink as scheduleRepeatedLink } from './schedule/repeated-link.ts';
import { repeatedMedia as scheduleRepeatedMedia } from './schedule/repeated-media.ts';
import { sameMoment as scheduleSameMoment } from './schedule/same-moment.ts';
import { silence as scheduleSilence } from './schedule/silence.ts';
import { skippedTime as scheduleSkippedTime } from './schedule/skipped-time.ts';
import { tooClose as scheduleTooClose } from './schedule/too-close.ts';
import { unattended as scheduleUnattended } from './schedule/unattended.ts';
import { underCadence as scheduleUnderCadence } from './schedule/under-cadence.ts';
import { utcEnd as scheduleUtcEnd } from './schedule/utc-end.ts';
import { anglicism as toneAnglicism } from './tone/anglicism.ts';
import { bannedWord as toneBannedWord } from './tone/banned-word.ts';
import { clickbait as toneClickbait } from './tone/clickbait.ts';
import { emoji as toneEmoji } from './tone/emoji.ts';
import { exclamation as toneExclamation } from './tone/exclamation.ts';
import { hedge as toneHedge } from './tone/hedge.ts';
import { hype as toneHype } from './tone/hype.ts';
import { inclusive as toneInclusive } from './tone/inclusive.ts';
import { jargon as toneJargon } from './tone/jargon.ts';
import { language as toneLanguage } from './tone/language.ts';
import { longSentence as toneLongSentence } from './tone/long-sentence.ts';
import { openingMark as toneOpeningMark } from './tone/opening-mark.ts';
import { passive as tonePassive } from './tone/passive.ts';
import { readability as toneReadability } from './tone/readability.ts';
import { register as toneRegister } from './tone/register.ts';
import { repeatedWord as toneRepeatedWord } from './tone/repeated-word.ts';
import { sentiment as toneSentiment } from './tone/sentiment.ts';
import { shouting as toneShouting } from './tone/shouting.ts';
import { term as toneTerm } from './tone/term.ts';
import { typography as toneTypography } from './tone/typography.ts';
import { changedAfterApproval as workflowChangedAfterApproval } from './workflow/changed-after-approval.ts';
import { missingApproval as workflowMissingApproval } from './workflow/missing-approval.ts';
import { selfApproval as workflowSelfApproval } from './workflow/self-approval.ts';
import { sensitiveTopic as workflowSensitiveTopic } from './workflow/sensitive-topic.ts';
import type { Rule } from './rule.ts';

/** Every rule, by its id. */
export const rules: Readonly<Record<string, Rule>> = {
  'content/mix': contentMix,
  'content/no-question': contentNoQuestion,
  'content/pillar-share': contentPillarShare,
  'content/selling-streak': contentSellingStreak,
  'content/uncredited': contentUncredited,
  'crisis/paused-channel': crisisPausedChannel,
  'format/cut-text': formatCutText,
  'format/duplicate-id': formatDuplicateId,
  'format/duplicate-variant': formatDuplicateVariant,
  'format/missing-key': formatMissingKey,
  'format/missing-link': formatMissingLink,
  'format/misspelt-variant': formatMisspeltVariant,
  'format/no-channels': formatNoChannels,
  'format/no-plan': formatNoPlan,
  'format/several-plans': formatSeveralPlans,
  'format/style-file': formatStyleFile,
  'format/syntax': formatSyntax,
  'format/unexplained-directive': formatUnexplainedDirective,
  'format/unknown-account': formatUnknownAccount,
  'format/unknown-key': formatUnknownKey,
  'format/unknown-reference': formatUnknownReference,
  'format/unknown-rule': formatUnknownRule,
  'format/unused-directive': formatUnusedDirective,
  'format/unused-variant': formatUnusedVariant,
  'format/wrong-type': formatWrongType,
  'hashtag/banned': hashtagBanned,
  'hashtag/ignored': hashtagIgnored,
  'hashtag/malformed': hashtagMalformed,
  'hashtag/repeated': hashtagRepeated,
  'hashtag/too-many': hashtagTooMany,
  'hashtag/unreadable': hashtagUnreadable,
  'internal/rule-crashed': internalRuleCrashed,
  'limit/alt-too-long': limitAltTooLong,
  'limit/empty': limitEmpty,
  'limit/first-comment-too-long': limitFirstCommentTooLong,
  'limit/forbidden-character': limitForbiddenCharacter,
  'limit/poll': limitPoll,
  'limit/title-too-long': limitTitleTooLong,
  'limit/too-long': limitTooLong,
  'limit/too-many-cashtags': limitTooManyCashtags,
  'limit/too-many-hashtags': limitTooManyHashtags,
  'limit/too-many-links': limitTooManyLinks,
  'limit/too-many-mentions': limitTooManyMentions,
  'limit/too-many-parts': limitTooManyParts,
  'link/costs-more': linkCostsMore,
  'link/malformed': linkMalformed,
  'link/misspelt-placeholder': linkMisspeltPlaceholder,
  'link/not-clickable': linkNotClickable,
  'link/relative': linkRelative,
  'link/shortener': linkShortener,
  'link/untagged': linkUntagged,
  'media/dimensions': mediaDimensions,
  'media/duration': mediaDuration,
  'media/missing-alt': mediaMissingAlt,
  'media/missing-file': mediaMissingFile,
  'media/missing-media': mediaMissingMedia,
  'media/proportions': mediaProportions,
  'media/too-heavy': mediaTooHeavy,
  'media/too-many': mediaTooMany,
  'media/unsupported-type': mediaUnsupportedType,
  'media/useless-alt': mediaUselessAlt,
  'mention/foreign-form': mentionForeignForm,
  'mention/other-network': mentionOtherNetwork,
  'plan/coverage-gap': planCoverageGap,
  'plan/empty-audience': planEmptyAudience,
  'plan/empty-swot': planEmptySwot,
  'plan/incomplete-campaign': planIncompleteCampaign,
  'plan/incomplete-crisis': planIncompleteCrisis,
  'plan/not-measurable': planNotMeasurable,
  'plan/over-budget': planOverBudget,
  'plan/overdue-task': planOverdueTask,
  'plan/stale-kpi': planStaleKpi,
  'plan/unapproved-spending': planUnapprovedSpending,
  'plan/unreserved-handle': planUnreservedHandle,
  'plan/unserved-objective': planUnservedObjective,
  'plan/wrong-shares': planWrongShares,
  'privacy/personal-data': privacyPersonalData,
  'privacy/secret': privacySecret,
  'schedule/ambiguous-time': scheduleAmbiguousTime,
  'schedule/before-dependency': scheduleBeforeDependency,
  'schedule/blackout': scheduleBlackout,
  'schedule/conflicting-repeat': scheduleConflictingRepeat,
  'schedule/daily-cap': scheduleDailyCap,
  'schedule/embargo': scheduleEmbargo,
  'schedule/expired': scheduleExpired,
  'schedule/held-by-network': scheduleHeldByNetwork,
  'schedule/holiday': scheduleHoliday,
  'schedule/native-window': scheduleNativeWindow,
  'schedule/near-duplicate': scheduleNearDuplicate,
  'schedule/off-repeat': scheduleOffRepeat,
  'schedule/outside-campaign': scheduleOutsideCampaign,
  'schedule/outside-hours': scheduleOutsideHours,
  'schedule/over-cadence': scheduleOverCadence,
  'schedule/past': schedulePast,
  'schedule/repeated-link': scheduleRepeatedLink,
  'schedule/repeated-media': scheduleRepeatedMedia,
  'schedule/same-moment': scheduleSameMoment,
  'schedule/silence': scheduleSilence,
  'schedule/skipped-time': scheduleSkippedTime,
  'schedule/too-close': scheduleTooClose,
  'schedule/unattended': scheduleUnattended,
  'schedule/under-cadence': scheduleUnderCadence,
  'schedule/utc-end': scheduleUtcEnd,
  'tone/anglicism': toneAnglicism,
  'tone/banned-word': toneBannedWord,
  'tone/clickbait': toneClickbait,
  'tone/emoji': toneEmoji,
  'tone/exclamation': toneExclamation,
  'tone/hedge': toneHedge,
  'tone/hype': toneHype,
  'tone/inclusive': toneInclusive,
  'tone/jargon': toneJargon,
  'tone/language': toneLanguage,
  'tone/long-sentence': toneLongSentence,
  'tone/opening-mark': toneOpeningMark,
  'tone/passive': tonePassive,
  'tone/readability': toneReadability,
  'tone/register': toneRegister,
  'tone/repeated-word': toneRepeatedWord,
  'tone/sentiment': toneSentiment,
  'tone/shouting': toneShouting,
  'tone/term': toneTerm,
  'tone/typography': toneTypography,
  'workflow/changed-after-approval': workflowChangedAfterApproval,
  'workflow/missing-approval': workflowMissingApproval,
  'workflow/self-approval': workflowSelfApproval,
  'workflow/sensitive-topic': workflowSensitiveTopic,
};
