import { networks } from '../../../../core/src/networks/registry.gen.ts';
import { accountOf } from '../../../../core/src/publish/account-of.ts';
import type { Account, Adapter, Checked } from '../../../../core/src/publish/adapter.ts';
import { adapters } from '../../../../core/src/publish/adapters/registry.gen.ts';
import { converse } from '../../../../core/src/publish/converse.ts';
import { look } from '../../../../core/src/publish/demand.ts';
import { variableName } from '../../../../core/src/publish/variable-name.ts';
import { harmless } from '../../../../core/src/report/harmless.ts';
import { refusalText } from '../../../../core/src/report/publishing/words.ts';
import { carryOut, fulfilHere } from '../../node/publish/carry-out.ts';
import type { Cli } from '../cli.ts';
import { defineCommand } from '../define-command.ts';
import { openProject, type PublishingProject } from '../publishing/publishing-project.ts';
import { readSecrets, SECRETS_OPTION } from '../publishing/secrets-option.ts';
import { version } from '../version.ts';

export const accounts = defineCommand({
  summary: {
    en: 'Lists the accounts of the plan and what each needs; with --check, asks the networks who they are.',
    es: 'Lista las cuentas del plan y lo que necesita cada una; con --check, pregunta a las redes quiénes son.',
  },
  argument: {
    name: { en: 'path', es: 'ruta' },
    isList: false,
    about: {
      en: 'folder of the project; the current one if not given',
      es: 'carpeta del proyecto; si falta, la actual',
    },
  },
  options: {
    check: {
      kind: 'flag',
      about: {
        en: 'ask each network who the account is, what it may do and when its access ends',
        es: 'pregunta a cada red quién es la cuenta, qué puede hacer y cuándo acaba su acceso',
      },
    },
    channel: {
      kind: 'value',
      placeholder: { en: 'channel', es: 'canal' },
      about: { en: 'only these channels, parted by commas', es: 'solo estos canales, separados por comas' },
    },
    secrets: SECRETS_OPTION,
    format: {
      kind: 'choice',
      choices: ['text', 'json'],
      standard: 'text',
      about: { en: 'form of the report', es: 'forma del informe' },
    },
  },
  notes: [
    {
      en: 'No secret is ever shown; those that are there are named. Nothing is published.',
      es: 'Ningún secreto se muestra; solo se nombran los que hay. No se publica nada.',
    },
  ],
  examples: [
    {
      line: 'vocero accounts',
      about: { en: 'what is there and what is missing', es: 'qué hay y qué falta' },
    },
    {
      line: 'vocero accounts --check --channel x-es',
      about: { en: 'whether one account works', es: 'si una cuenta funciona' },
    },
  ],
  exits: {
    0: { en: 'Each account that was asked for works.', es: 'Cada cuenta consultada funciona.' },
    1: { en: 'An account does not work.', es: 'Alguna cuenta no funciona.' },
  },
  run: async (cli, [path = '.'], { check, channel, secrets, format }) => {
    const { environment, gone } = await readSecrets(cli, secrets);
    const project = await openProject(cli, [path], channel, environment);
    const rows = rowsOf(project);
    const checks = new Map<string, Check>();
    for (const row of check ? rows : []) {
      if (gone.aborted || !row.adapter || row.missing.length > 0) continue;
      checks.set(row.account.channel, await checkAccount(project, row.adapter, row.account, gone));
    }
    const shown = rows.map((row) => shownRow(row, checks.get(row.account.channel), cli));
    if (format === 'json') await cli.out(`${JSON.stringify({ version: 1, accounts: shown }, null, 2)}\n`);
    else await cli.out(shown.map((row) => `${rowText(row, check, cli)}\n`).join(''));
    return shown.some((row) => row.check?.kind === 'refused') ? 1 : 0;
  },
});

type Row = {
  readonly account: Account;
  readonly adapter: Adapter | undefined;
  /** Names of the environment for what is required and not there. */
  readonly missing: readonly string[];
};

function rowsOf({ plan, channels, secretsOf }: PublishingProject): readonly Row[] {
  return Object.entries(plan.channels)
    .filter(([id]) => !channels || channels.has(id))
    .map(([channelId, channel]) => {
      const networkId = channel.network;
      const adapter = Object.hasOwn(adapters, networkId) ? adapters[networkId] : undefined;
      const { names } = secretsOf(channelId);
      const required = adapter?.secrets.filter(({ isRequired }) => isRequired) ?? [];
      const lacking = required.filter(({ name }) => !names.has(name));
      // Where there are several ways in, one of them will do.
      const isShut = required.length === 0 && names.size === 0;
      const missing = isShut ? (adapter?.secrets ?? []).slice(0, 1) : lacking;
      return {
        account: accountOf({ channelId, channel, networkId }, names),
        adapter,
        missing: missing.map(({ name }) => variableName(channelId, name)),
      };
    });
}

type Check = Checked | { readonly kind: 'no-answer'; readonly why: string };

async function checkAccount(
  project: PublishingProject,
  adapter: Adapter,
  account: Account,
  signal: AbortSignal,
): Promise<Check> {
  const { folder, clock, root } = project;
  const sending = { secrets: project.secretsOf(account.channel), root, userAgent: `Vocero/${version}` };
  const fulfil = fulfilHere({ folder, writer: 'nobody', clock, signal, sending });
  const conversed = await carryOut(converse(adapter.check(account), adapter, look), fulfil);
  if (conversed.kind === 'over') return conversed.result;
  if (conversed.kind === 'cancelled') return { kind: 'no-answer', why: '' };
  const { outcome } = conversed;
  return outcome.kind === 'unknown'
    ? { kind: 'no-answer', why: outcome.why }
    : { kind: 'refused', refusal: outcome.refusal };
}

type Shown = ReturnType<typeof shownRow>;

function shownRow({ account, adapter, missing }: Row, check: Check | undefined, { language }: Cli) {
  const { channel, network, handle, server, target } = account;
  const name = Object.hasOwn(networks, network) ? networks[network]?.name : undefined;
  return {
    channel,
    network,
    networkName: name ?? network,
    handle,
    server,
    target,
    canPublish: adapter !== undefined,
    secrets: (adapter?.secrets ?? []).map((spec) => ({
      name: spec.name,
      variable: variableName(channel, spec.name),
      about: spec.about[language],
      isRequired: spec.isRequired,
      isThere: account.secrets.has(spec.name),
    })),
    missing,
    check: check && shownCheck(check, adapter, { language }),
  };
}

function shownCheck(check: Check, adapter: Adapter | undefined, { language }: Pick<Cli, 'language'>) {
  if (check.kind === 'refused')
    return { kind: 'refused', text: refusalText(check.refusal, adapter, language) };
  if (check.kind === 'no-answer') return { kind: 'refused', text: check.why };
  const { handle, url, mayPublish, permissions, expires, schedules } = check;
  return {
    kind: 'ok',
    handle,
    url,
    mayPublish,
    permissions,
    expires: expires === undefined ? undefined : new Date(expires).toISOString(),
    schedules,
  };
}

function rowText({ channel, networkName, canPublish, missing, check }: Shown, isCheck: boolean, cli: Cli) {
  const { words, style } = cli;
  const head = `${style.strong(harmless(channel))} (${networkName})`;
  if (!canPublish) return `${head}  ${style.faint(words.accountByHand)}`;
  if (missing.length > 0) return `${head}  ${style.warning(words.accountLacks(missing.join(', ')))}`;
  if (!check) return `${head}  ${isCheck ? style.faint('–') : style.good(words.accountReady)}`;
  if (!('handle' in check)) return `${head}  ${style.error(harmless(check.text ?? ''))}`;
  const { handle = '', mayPublish, permissions = [], expires } = check;
  const facts = [
    `@${handle}`,
    mayPublish === false ? words.accountMayNot : '',
    permissions.join(' '),
    expires === undefined ? '' : words.accountUntil(expires.slice(0, 10)),
  ];
  const text = harmless(facts.filter(Boolean).join(' · '));
  return `${head}  ${mayPublish === false ? style.error(text) : style.good(text)}`;
}
