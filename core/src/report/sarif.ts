import type { Location, Log, Region, ReportingDescriptor, Result, Fix as SarifFix } from 'sarif';
import type { Severity } from '../model/rule-settings.ts';
import { rules } from '../rules/registry.gen.ts';
import type { Language } from '../rules/words.ts';
import type { Place } from './place.ts';
import {
  type Located,
  type LocatedEdit,
  type LocatedFix,
  type LocatedNote,
  locate,
  type Report,
} from './report.ts';

const LEVELS = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
} as const satisfies Record<Severity, Result['level']>;

/**
 * The findings as a SARIF 2.1.0 log, which code scanning services read.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifReport(report: Report, version: string): string {
  const found = locate(report);
  // A rule of a loaded style is in no table, and is known by its id alone.
  const ids = [...new Set([...Object.keys(rules), ...found.map(({ rule }) => rule)])];
  const links = new Map(found.map(({ rule, finding }) => [rule, finding.link]));
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Vocero',
            semanticVersion: version,
            language: report.language,
            rules: ids.map((id) => describeRule(id, links.get(id), report.language)),
          },
        },
        language: report.language,
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        results: found.map((one) => resultOf(one, indexes.get(one.rule) ?? -1)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function describeRule(id: string, link: string | undefined, language: Language): ReportingDescriptor {
  const rule = rules[id];
  if (!rule) {
    return link !== undefined && /^https?:\/\/\S+$/.test(link) ? { id, helpUri: link } : { id };
  }
  const { summary, why } = rule.docs;
  return {
    id,
    shortDescription: { text: summary[language] },
    fullDescription: { text: `${summary[language]} ${why[language]}` },
    help: { text: why[language] },
    defaultConfiguration: rule.severity === 'off' ? { enabled: false } : { level: LEVELS[rule.severity] },
  };
}

function resultOf(found: Located, ruleIndex: number): Result {
  const { rule, severity, message, related, fixes } = found;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: physical(found) }],
    ...(related.length > 0 ? { relatedLocations: related.map(relatedOf) } : {}),
    ...(fixes.length > 0 ? { fixes: fixes.map(fixOf) } : {}),
  };
}

function relatedOf(note: LocatedNote, id: number): Location {
  return { id, physicalLocation: physical(note), message: { text: note.message } };
}

function fixOf({ title, edits }: LocatedFix): SarifFix {
  const files = [...new Set(edits.map(({ file }) => file))];
  return {
    description: { text: title },
    artifactChanges: files.map((file) => ({
      artifactLocation: { uri: uriOf(file) },
      replacements: edits.filter((edit) => edit.file === file).map(replacementOf),
    })),
  };
}

function replacementOf(edit: LocatedEdit) {
  const insertedContent = edit.text === '' ? {} : { insertedContent: { text: edit.text } };
  return { deletedRegion: regionOf(edit), ...insertedContent };
}

function physical(place: Place): Location['physicalLocation'] & object {
  return { artifactLocation: { uri: uriOf(place.file) }, region: regionOf(place) };
}

function regionOf({ line, column, endLine, endColumn }: Place): Region {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A relative path as a URI reference; a path with a drive letter, which cannot be one, as an absolute URI. */
function uriOf(file: string): string {
  const path = file.split('/').map((segment) => encodeURIComponent(segment.toWellFormed()));
  if (/^[a-z]%3A$/i.test(path[0] ?? '')) return `file:///${file.slice(0, 2)}/${path.slice(1).join('/')}`;
  return file.startsWith('/') ? `file://${path.join('/')}` : path.join('/');
}
