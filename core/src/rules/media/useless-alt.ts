import * as z from 'zod';
import type { Post } from '../../model/parsed.ts';
import { nodeAt, spanAt } from '../../syntax/node.ts';
import { textSpan } from '../../syntax/spell-scalar.ts';
import { sentMedia } from '../../workspace/sent-media.ts';
import { defineRule } from '../rule.ts';

/** What says that there is a picture, and nothing of what it shows. */
const EMPTY_WORDS = new Set(
  [
    'alt, alt text, attachment, avatar, banner, chart, cover, diagram, figure, gif, graph, graphic, icon, illustration',
    'image, img, infographic, logo, photo, photograph, pic, picture, placeholder, poster, screen shot, screenshot',
    'thumbnail, todo, untitled, video, adjunto, afiche, captura, captura de pantalla, cartel, dibujo, diagrama, figura',
    'fondo, foto, fotografia, fotografía, grafica, grafico, gráfica, gráfico, icono, ícono, ilustracion, ilustración',
    'imagen, infografia, infografía, miniatura, pantallazo, portada, sin titulo, sin título, texto alternativo, vídeo',
  ].flatMap((line) => line.split(', ')),
);

const FILE_NAME = /^[^\s/\\]+\.(?:avif|bmp|gif|heic|jpe?g|png|svg|tiff?|webp|mov|mp4)$/i;
/** As cameras and telephones name their files. */
const CAMERA_NAME =
  /^(?:img|dsc[fn]?|pxl|dji|screenshot|captura|whatsapp image|photo|image|imagen|foto)[\s_-]*\d[\d\s_.-]*$/i;

export const uselessAlt = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'Alt text that does not say what the picture shows.',
      es: 'Un texto alternativo que no dice qué muestra la imagen.',
    },
    why: {
      en: 'A screen reader already says that there is a picture. “Photo” or a file name adds nothing to that.',
      es: 'El lector de pantalla ya dice que hay una imagen. «Foto» o un nombre de archivo no añaden nada.',
    },
    since: '0.2.0',
  },
  messages: {
    empty: {
      en: '“{alt}” does not tell what the picture shows. Describe it in a sentence.',
      es: '«{alt}» no dice qué muestra la imagen. Descríbela en una frase.',
    },
    fileName: {
      en: '“{alt}” is the name of a file. Say in a sentence what the picture shows.',
      es: '«{alt}» es el nombre de un archivo. Di en una frase qué muestra la imagen.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: a.post.md\n---\nmedia:\n  - file: img/a.png\n    alt: ⟦Image⟧(media/useless-alt)\n  - file: b.jpg\n    alt: "⟦IMG_2041⟧(media/useless-alt)"\n---\nHi\n',
      '// file: a.posts.yaml\n- text: Hola\n  media: [{ file: a.png, alt: ⟦captura de pantalla⟧(media/useless-alt) }]\n',
    ],
    allows: [
      '// file: a.post.md\n---\nmedia: [{ file: a.png, alt: Screenshot of the new flow editor with three steps }]\n---\nHi\n',
      '// file: a.post.md\n---\nmedia: [{ file: a.png, alt: Logo de Café Andino }]\n---\nHi\n',
    ],
  },
  *check({ post, workspace }) {
    for (const { index, path, alt = '' } of sentMedia(post, workspace)) {
      const text = alt.normalize('NFC').trim();
      if (text === '') continue;
      const params = { alt: text };
      if (EMPTY_WORDS.has(text.toLowerCase().replace(/[.!…:]+$/u, '')))
        yield { key: 'empty', params, span: altSpan(post, index) };
      else if (isFileName(text, path)) yield { key: 'fileName', params, span: altSpan(post, index) };
    }
  },
});

function isFileName(alt: string, path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const stem = name.replace(/\.[^.]+$/, '');
  // A short stem, such as `team`, may be the very word that describes the picture.
  return (
    alt === name || (alt === stem && /[\d_-]/.test(stem)) || FILE_NAME.test(alt) || CAMERA_NAME.test(alt)
  );
}

function altSpan({ node, source }: Post, index: number) {
  const alt = nodeAt(node, ['media', index, 'alt']);
  return alt?.kind === 'scalar' ? textSpan(source.text, alt) : spanAt(node, ['media', index]);
}
