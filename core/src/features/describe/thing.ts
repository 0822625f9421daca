import { formatDuration } from '../../model/duration.ts';
import { WEEKDAYS } from '../../model/fields.ts';
import { type Channel, channelOf, type Plan, zoneOf } from '../../model/plan/plan.ts';
import { dateText } from '../../rules/date-text.ts';
import type { Words } from '../../rules/rule.ts';
import type { Language } from '../../rules/words.ts';
import type { ReferenceKind } from '../../workspace/references.ts';
import { networkOf } from '../../workspace/sent.ts';
import { label } from '../labels.ts';
import { plainMarkdown } from '../markdown.ts';

type Row = readonly [name: Parameters<typeof label>[0], value: string | undefined];

/** What the plan says of something that has an id, as Markdown; the empty text where it says nothing. */
export function describeThing(plan: Plan, kind: ReferenceKind, id: string, language: Language): string {
  const title = (name: string | undefined, what: Parameters<typeof label>[0]) =>
    `**${plainMarkdown(name ?? id)}** · ${label(what, language)}`;
  switch (kind) {
    case 'channel':
    case 'channel-or-network': {
      const channel = channelOf(plan, id);
      return channel ? channelText(plan, id, channel, language) : '';
    }
    case 'pillar': {
      const pillar = own(plan.pillars, id);
      if (!pillar) return '';
      return page(title(pillar.name, 'pillar'), pillar.description, language, [
        ['share', pillar.share === undefined ? undefined : percent(pillar.share, language)],
      ]);
    }
    case 'campaign': {
      const campaign = own(plan.campaigns, id);
      if (!campaign) return '';
      const { start, end, budget, hashtags, channels, objective } = campaign;
      return page(title(campaign.name, 'campaign'), undefined, language, [
        [
          'days',
          [start, end].flatMap((day) => (day === undefined ? [] : [dateText(day, language)])).join(' – '),
        ],
        ['channels', channels?.join(', ')],
        ['objective', objective?.join(', ')],
        ['hashtags', hashtags?.join(' ')],
        ['budget', budget === undefined ? undefined : money(budget, plan.brand?.currency, language)],
      ]);
    }
    case 'objective': {
      const objective = own(plan.objectives, id);
      if (!objective) return '';
      const { statement, kpi, baseline, target, due, owner } = objective;
      const number = new Intl.NumberFormat(language);
      const way = [baseline, target].flatMap((value) => (value === undefined ? [] : [number.format(value)]));
      return page(title(undefined, 'objective'), statement, language, [
        ['kpi', kpi && (own(plan.kpis, kpi)?.name ?? kpi)],
        ['target', way.join(' → ')],
        ['due', due && dateText(due, language)],
        ['owner', owner && (own(plan.team, owner)?.name ?? owner)],
      ]);
    }
    case 'kpi': {
      const kpi = own(plan.kpis, id);
      return kpi
        ? page(title(kpi.name, 'kpi'), kpi.definition, language, [
            ['unit', kpi.unit],
            ['source', kpi.source],
          ])
        : '';
    }
    case 'member': {
      const member = own(plan.team, id);
      if (!member) return '';
      const may = [
        member.mayApprove && label('mayApprove', language),
        member.mayPublish && label('mayPublish', language),
      ];
      return page(title(member.name, 'member'), member.role, language, [
        ['hours', hoursText(member.hours, language)],
        ['zone', member.timezone],
        ['may', may.filter(Boolean).join(', ')],
      ]);
    }
    case 'network':
    case 'post':
      return '';
  }
}

function channelText(plan: Plan, id: string, channel: Channel, language: Language): string {
  const network = networkOf(channel.network)?.name ?? channel.network;
  const handle = channel.handle === undefined ? '' : ` · ${plainMarkdown(channel.handle)}`;
  const { day, week, month } = channel.cadence ?? {};
  const bounds = (
    all: { readonly min?: number | undefined; readonly max?: number | undefined } | undefined,
  ) => all && [all.min, all.max].filter((one) => one !== undefined).join('–');
  const cadence = [
    day && `${bounds(day)} ${label('perDay', language)}`,
    week && `${bounds(week)} ${label('perWeek', language)}`,
    month && `${bounds(month)} ${label('perMonth', language)}`,
  ];
  return page(`**${plainMarkdown(id)}** · ${plainMarkdown(network)}${handle}`, channel.purpose, language, [
    ['audience', channel.audience?.join(', ')],
    ['objective', channel.objective?.join(', ')],
    ['language', channel.language],
    ['zone', zoneOf(plan, id)],
    ['cadence', cadence.filter(Boolean).join(', ')],
    ['gap', channel.minGap === undefined ? undefined : formatDuration(channel.minGap)],
    ['hours', hoursText(channel.hours, language)],
    ['bestTimes', hoursText(channel.bestTimes, language)],
  ]);
}

/** A heading, a sentence, and what is known as a list. */
function page(title: string, text: string | undefined, language: Language, rows: readonly Row[]): string {
  const known = rows.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`- ${label(name, language)}: ${plainMarkdown(value)}`],
  );
  return [title, text && plainMarkdown(text), known.join('\n')].filter(Boolean).join('\n\n');
}

/** What a record has of its own: ids are the user's, and `constructor` may be one. */
function own<Value>(record: Readonly<Record<string, Value>> | undefined, id: string): Value | undefined {
  return record && Object.hasOwn(record, id) ? record[id] : undefined;
}

function hoursText(
  hours: Readonly<Record<string, readonly string[] | undefined>> | undefined,
  language: Language,
): string | undefined {
  return (
    hours &&
    Object.entries(hours)
      .map(([days, ranges]) => `${daysName(days, language)} ${(ranges ?? []).join(', ')}`)
      .join('; ')
  );
}

const DAYS: Readonly<Record<string, Words>> = {
  weekdays: { en: 'Mon–Fri', es: 'lun–vie' },
  weekend: { en: 'Sat–Sun', es: 'sáb–dom' },
  daily: { en: 'daily', es: 'a diario' },
};

/** What a plan calls a day, or days, as the reader calls them. */
function daysName(days: string, language: Language): string {
  const names: readonly string[] = WEEKDAYS;
  const weekday = names.indexOf(days);
  if (weekday < 0) return DAYS[days]?.[language] ?? days;
  // 1970-01-05 was a Monday.
  const monday = 4;
  const name = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return name.format(new Date((weekday + monday) * 24 * 60 * 60_000));
}

function percent(share: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

function money(amount: number, currency: string | undefined, language: Language): string {
  const format = currency === undefined ? {} : ({ style: 'currency', currency } as const);
  return new Intl.NumberFormat(language, { ...format, maximumFractionDigits: 2 }).format(amount);
}
