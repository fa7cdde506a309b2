// Builds elements; children that are neither nodes nor text are left out.
// Text always goes in as text nodes: nothing that was sent to Slack is ever parsed as HTML.

export const byId = id => document.getElementById(id);

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false)
      continue;
    if (name.startsWith('on'))
      node.addEventListener(name.slice(2), value);
    else
      node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter(child => child instanceof Node || typeof child === 'string'));
  return node;
}

// Keeps the nodes whose key and content did not change, so that scrolling and selection stay; focus moves to what comes instead.
export function reconcile(parent, items) {
  const old = new Map([...parent.children].map(node => [node.dataset.key, node]));
  const nodes = items.map(({ key, version, build }) => {
    const known = old.get(key);
    if (known?.dataset.version === version)
      return known;
    const node = build();
    node.dataset.key = key;
    node.dataset.version = version;
    return node;
  });
  const refocus = focusKeeper(parent, nodes);
  const kept = new Set(nodes);
  [...parent.children].filter(node => !kept.has(node)).forEach(node => node.remove());
  nodes.forEach((node, index) => {
    if (parent.children[index] !== node)
      parent.insertBefore(node, parent.children[index] ?? null);
  });
  refocus();
}

function focusKeeper(parent, nodes) {
  const active = document.activeElement;
  const holder = [...parent.children].find(node => node.contains(active));
  if (!holder || nodes.includes(holder))
    return () => {};
  const at = controls(holder).indexOf(active);
  return () => controls(nodes.find(node => node.dataset.key === holder.dataset.key))[at]?.focus();
}

const controls = node => [...node?.querySelectorAll('button, a, select, input, textarea') ?? []];

export function isWebAddress(text) {
  return URL.canParse(text) && ['http:', 'https:', 'mailto:'].includes(new URL(text).protocol);
}
