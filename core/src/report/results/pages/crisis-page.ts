import type { Words } from '../../../rules/rule.ts';
import { type Block, cell, type Page } from '../block.ts';
import type { PageContext } from '../page-context.ts';

const STATES: Readonly<Record<'normal' | 'watch' | 'crisis', Words>> = {
  normal: { en: 'normal', es: 'normal' },
  watch: { en: 'watch', es: 'vigilancia' },
  crisis: { en: 'crisis', es: 'crisis' },
};

export function crisisPage({ report, format }: PageContext): Page {
  const { state, reason, since, paused, log } = report.sections.crisis;
  const parts = [
    state === undefined
      ? format.words({ en: 'The plan names no state.', es: 'El plan no dice en qué estado está.' })
      : format.words({ en: `State: ${STATES[state].en}`, es: `Estado: ${STATES[state].es}` }),
    ...(since === undefined
      ? []
      : [format.words({ en: `since ${format.moment(since)}`, es: `desde ${format.moment(since)}` })]),
  ];
  const blocks: Block[] = [
    {
      kind: 'text',
      text: `${parts.join(', ')}${reason === undefined ? '' : `. ${reason}`}`,
      ...(state === 'crisis' ? { tone: 'bad' as const } : state === 'watch' ? { tone: 'warn' as const } : {}),
    },
  ];
  if (paused.length > 0) {
    const names = format.list(paused.map(format.channel));
    blocks.push({
      kind: 'text',
      text: format.words({ en: `On pause: ${names}.`, es: `En pausa: ${names}.` }),
      tone: 'warn',
    });
  }
  if (log.length > 0) {
    blocks.push({
      kind: 'table',
      table: {
        caption: format.words({ en: 'Crisis log of the period', es: 'Diario de crisis del período' }),
        head: (
          [
            ['When', 'Cuándo'],
            ['State', 'Estado'],
            ['What', 'Qué'],
          ] as const
        ).map(([en, es]) => ({ text: format.words({ en, es }) })),
        rows: log.map(({ at, state, what = '' }) => [
          cell(format.moment(at)),
          cell(
            format.words(STATES[state]),
            state === 'crisis' ? 'bad' : state === 'watch' ? 'warn' : undefined,
          ),
          cell(what),
        ]),
      },
    });
  }
  return { id: 'crisis', title: format.words({ en: 'Crisis log', es: 'Diario de crisis' }), blocks };
}
