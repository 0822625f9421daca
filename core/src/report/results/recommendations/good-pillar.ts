import { number, type RecommendationRule, ratio, share, text } from '../recommendation.ts';

const GOOD = 1.25;
/** A share this much below its target is short. */
const SHORT = 0.03;

export const goodPillar: RecommendationRule = {
  action: {
    en: 'Plan more of “{pillar}”: it has {share} of the posts, and the plan wants {target}.',
    es: 'Planifica más de «{pillar}»: tiene el {share} de las publicaciones y el plan pide el {target}.',
  },
  evidence: {
    en: 'Its {count} measured posts did {ratio} the median of their channels.',
    es: 'Sus {count} publicaciones medidas rindieron {ratio} la mediana de sus canales.',
  },
  *find(_context, { mix, posts }) {
    for (const { id, name, target, share: own } of mix.pillars) {
      const trait = posts.traits.find(({ kind, value }) => kind === 'pillar' && value === id);
      if (trait?.ratio === undefined || trait.ratio < GOOD || target === undefined || own === undefined)
        continue;
      if (own > target - SHORT) continue;
      const values = {
        pillar: text(name),
        share: share(own),
        target: share(target),
        ratio: ratio(trait.ratio),
      };
      yield { values: { ...values, count: number(trait.posts.length) }, weight: 0.6, posts: trait.posts };
    }
  },
};
