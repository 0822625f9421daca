/**
 * Markup of a report as nodes of this page. The server encodes what people wrote; here nothing but the tags
 * and attributes that reports are made of is let through, so that one mistake there does not become two.
 */

const TAGS = new Set(
  'section h2 h3 p div span b dl dt dd ol ul li figure figcaption blockquote details summary table caption thead tbody tr th td a svg title desc g rect line path circle text'.split(
    ' ',
  ),
);

const ATTRIBUTES = new Set(
  'id class role tabindex aria-label aria-labelledby dir scope href data-post viewBox x y x1 x2 y1 y2 cx cy r rx width height d text-anchor'.split(
    ' ',
  ),
);

export function adopt(html: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const fragment = document.createDocumentFragment();
  for (const child of [...parsed.body.childNodes]) clean(child, fragment);
  return fragment;
}

function clean(node: Node, into: Node): void {
  if (node.nodeType === Node.TEXT_NODE) {
    into.appendChild(document.createTextNode(node.textContent ?? ''));
    return;
  }
  if (!(node instanceof Element) || !TAGS.has(node.localName)) return;
  const made = document.createElementNS(node.namespaceURI, node.localName);
  for (const { name, value } of [...node.attributes]) {
    const isLocal = name !== 'href' || value.startsWith('#');
    if (ATTRIBUTES.has(name) && isLocal) made.setAttribute(name, value);
  }
  for (const child of [...node.childNodes]) clean(child, made);
  into.appendChild(made);
}
