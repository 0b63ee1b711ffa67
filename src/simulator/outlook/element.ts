type Listener = (event: Event) => void;
type Attributes = Readonly<Record<string, string | boolean | undefined | Listener>>;

/** Builds one element: functions become listeners (`click: ...`), `true` an empty attribute, `false` and `undefined` none. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: (Node | string | undefined)[]): HTMLElementTagNameMap[K] {
  const built = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') built.addEventListener(name, value);
    else if (value !== undefined && value !== false) built.setAttribute(name, value === true ? '' : value);
  }
  built.append(...children.filter((child) => child !== undefined));
  return built;
}
