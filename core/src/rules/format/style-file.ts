import * as z from 'zod';
import type { ConfigProblem } from '../../voice/config/vale-config.ts';
import type { StyleProblemCode } from '../../voice/vale/style-problem.ts';
import type { Missing } from '../../workspace/style-set.ts';
import { defineRule, type Words } from '../rule.ts';

type Key =
  | StyleProblemCode
  | ConfigProblem['code']
  | Missing['kind']
  | 'no-spelling'
  | 'stopped'
  | 'stopped-ignores';

/** Every way in which a style may fail has its words; the compiler names one that has not. */
function allMessages<const Messages extends Readonly<Record<Key, Words>>>(messages: Messages): Messages {
  return messages;
}

export const styleFile = defineRule({
  scope: 'runner',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A style, or a file that it is made of, cannot do what it says.',
      es: 'Un estilo, o un archivo del que se compone, no puede hacer lo que dice.',
    },
    why: {
      en: 'A rule that is silently left out looks like a text without faults.',
      es: 'Una regla que se omite en silencio parece un texto sin fallos.',
    },
    since: '0.1.0',
  },
  messages: allMessages({
    'styles-path': {
      en: 'There is no folder “{name}”: {looked} was looked for. Correct the path, or create the folder.',
      es: 'No existe la carpeta «{name}»: se buscó {looked}. Corrige la ruta o crea la carpeta.',
    },
    style: {
      en: 'The style “{name}” was not found: {looked} was looked for. Correct the name, or put the folder there.',
      es: 'No se encontró el estilo «{name}»: se buscó {looked}. Corrige el nombre o pon allí la carpeta.',
    },
    package: {
      en: 'The package “{name}” is not downloaded: {looked} was looked for. Run “vale sync”, or copy the style there.',
      es: 'El paquete «{name}» no está descargado: se buscó {looked}. Ejecuta «vale sync» o copia allí el estilo.',
    },
    rule: {
      en: 'The rule “{name}” was not found: {looked} was looked for. Correct the name, or delete the line.',
      es: 'No se encontró la regla «{name}»: se buscó {looked}. Corrige el nombre o borra la línea.',
    },
    vocabulary: {
      en: 'The vocabulary “{name}” was not found: {looked} was looked for. Correct the name, or create the folder.',
      es: 'No se encontró el vocabulario «{name}»: se buscó {looked}. Corrige el nombre o crea la carpeta.',
    },
    'unread-line': {
      en: 'This line is neither a section, a comment nor a setting. Write “key = value”.',
      es: 'Esta línea no es ni una sección, ni un comentario, ni un ajuste. Escribe «clave = valor».',
    },
    'wrong-level': {
      en: '“{key}” cannot be “{found}”. Choose one of: {allowed}.',
      es: '«{key}» no puede ser «{found}». Elige entre: {allowed}.',
    },
    'bad-glob': {
      en: 'The pattern “{glob}” cannot be read, so the section meets no file. Close its brackets and braces.',
      es: 'El patrón «{glob}» no se puede leer, así que la sección no afecta a ningún archivo. Cierra sus corchetes y llaves.',
    },
    'core-key': {
      en: '“{key}” counts only above the first section. Move it there.',
      es: '«{key}» solo cuenta antes de la primera sección. Muévelo allí.',
    },
    'section-key': {
      en: '“{key}” counts only in a section such as [*.md]. Move it there.',
      es: '«{key}» solo cuenta en una sección como [*.md]. Muévelo allí.',
    },
    'unsupported-key': {
      en: 'Vocero does not do “{key}”, which needs another program. Keep Vale for these files, or delete the line.',
      es: 'Vocero no admite «{key}», que necesita otro programa. Usa Vale para esos archivos o borra la línea.',
    },
    'bad-delimiters': {
      en: '“CommentDelimiters” takes two texts with a comma between them.',
      es: '«CommentDelimiters» lleva dos textos separados por una coma.',
    },
    'not-yaml': {
      en: 'This rule is not valid YAML from here on, so it does not run. Correct it.',
      es: 'Desde aquí esta regla no es YAML válido, así que no se ejecuta. Corrígela.',
    },
    'too-large': {
      en: 'This rule has {size} characters, more than can be read, so it does not run. Split it.',
      es: 'Esta regla tiene {size} caracteres, más de los que se pueden leer, así que no se ejecuta. Divídela.',
    },
    'missing-key': {
      en: 'The rule lacks “{key}”, so it does not run. Add it.',
      es: 'A la regla le falta «{key}», así que no se ejecuta. Añádelo.',
    },
    'unknown-key': {
      en: 'Rules that extend “{extends}” have no key “{key}”, so this one does not run. Delete or correct it.',
      es: 'Las reglas que extienden «{extends}» no tienen la clave «{key}», así que esta no se ejecuta. Bórrala o corrígela.',
    },
    'duplicate-key': {
      en: 'The key “{key}” stands twice; the last one counts, and Vale would drop the whole rule. Delete one of them.',
      es: 'La clave «{key}» aparece dos veces; cuenta la última, y Vale descartaría la regla entera. Borra una de las dos.',
    },
    'wrong-type': {
      en: '“{key}” cannot be read as “{expected}”, so the rule does not run. Correct it.',
      es: '«{key}» no se puede leer como «{expected}», así que la regla no se ejecuta. Corrígelo.',
    },
    'wrong-value': {
      en: '“{key}” cannot be “{found}”, so the rule does not run. Choose one of: {allowed}.',
      es: '«{key}» no puede ser «{found}», así que la regla no se ejecuta. Elige entre: {allowed}.',
    },
    'bad-pattern': {
      en: '“{pattern}” is not a regular expression, so the rule does not run: {detail}',
      es: '«{pattern}» no es una expresión regular, así que la regla no se ejecuta: {detail}',
    },
    'unsupported-pattern': {
      en: '“{pattern}” cannot be run here because of “{feature}”, so the rule does not run. Write it another way.',
      es: '«{pattern}» no se puede ejecutar aquí por «{feature}», así que la regla no se ejecuta. Escríbelo de otro modo.',
    },
    'bad-formula': {
      en: 'The formula cannot be read at “{detail}”, so the rule does not run. Correct it.',
      es: 'La fórmula no se puede leer en «{detail}», así que la regla no se ejecuta. Corrígela.',
    },
    script: {
      en: 'This rule is a program, and programs of a style are never run here. Keep Vale for it, or switch it off.',
      es: 'Esta regla es un programa, y aquí nunca se ejecutan los programas de un estilo. Usa Vale para ella o desactívala.',
    },
    'unsupported-scope': {
      en: 'The part “{scope}” of a text is not told apart here; the rule runs without it.',
      es: 'La parte «{scope}» de un texto no se distingue aquí; la regla se ejecuta sin ella.',
    },
    'unsupported-action': {
      en: 'The action “{action}” gives no quick fix here; the rule runs without it.',
      es: 'La acción «{action}» no ofrece aquí ninguna corrección; la regla se ejecuta sin ella.',
    },
    'missing-dictionary': {
      en: 'The dictionary or word list “{name}” was not found, so the rule does not run. Put it into the styles folder.',
      es: 'No se encontró el diccionario o la lista «{name}», así que la regla no se ejecuta. Ponlo en la carpeta de estilos.',
    },
    'missing-word-list': {
      en: 'The word list “{name}” was not found; the rule runs without it. Put it into the styles folder.',
      es: 'No se encontró la lista de palabras «{name}»; la regla se ejecuta sin ella. Ponla en la carpeta de estilos.',
    },
    'no-spelling': {
      en: 'Spelling is not checked: the style Vale needs the dictionary “en_US” (.aff and .dic) in config/dictionaries of the styles folder. Put it there, or write “Vale.Spelling = NO”.',
      es: 'No se revisa la ortografía: el estilo Vale necesita el diccionario «en_US» (.aff y .dic) en config/dictionaries de la carpeta de estilos. Ponlo allí o escribe «Vale.Spelling = NO».',
    },
    'no-tagger': {
      en: 'This rule asks for parts of speech, which are not told here, so it does not run. Keep Vale for it, or switch it off.',
      es: 'Esta regla pide categorías gramaticales, que aquí no se distinguen, así que no se ejecuta. Usa Vale para ella o desactívala.',
    },
    'stopped-ignores': {
      en: 'A pattern of TokenIgnores or BlockIgnores took too long on a text; both are off until the next start. Simplify them: one repetition inside another is the usual cause.',
      es: 'Un patrón de TokenIgnores o BlockIgnores tardó demasiado con un texto; ambos quedan desactivados hasta el próximo inicio. Simplifícalos: lo habitual es una repetición dentro de otra.',
    },
    stopped: {
      en: 'The rule “{name}” took too long on a text and is off until the next start. Simplify its patterns: one repetition inside another is the usual cause.',
      es: 'La regla «{name}» tardó demasiado con un texto y queda desactivada hasta el próximo inicio. Simplifica sus patrones: lo habitual es una repetición dentro de otra.',
    },
  }),
  options: z.strictObject({}),
  examples: { flags: [], allows: [] },
  check: () => [],
});
