type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Child = Node | string | undefined;

/**
 * An element with attributes and children. Texts become text nodes and are never read as markup;
 * `undefined` and `false` leave an attribute out, and children that are undefined are passed over.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  setAttributes(made, attributes);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** The same for drawings. */
export function drawing<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  setAttributes(made, attributes);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** @throws where markup of a `style` would be refused by the page's policy: set properties instead. */
function setAttributes(target: Element, attributes: Attributes): void {
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'style' || key.startsWith('on')) throw new Error(`${key} is refused by the page's policy.`);
    if (value === undefined || value === false) continue;
    target.setAttribute(key, value === true ? '' : String(value));
  }
}
