// Block Kit as DOM nodes. `act(element, value)` is called when something is used.

import { el, isWebAddress } from './dom.js';
import { link, mrkdwn, textNodes } from './mrkdwn.js';
import { field } from './fields.js';
import { asksFirst } from './modal.js';

export function blockNodes(blocks, names, act) {
  return blocks.map(block => blockNode(block, names, act));
}

function blockNode(block, names, act) {
  switch (block.type) {
    case 'header':
      return el('h3', { class: 'block header' }, textNodes(block.text, names));
    case 'section':
      return section(block, names, act);
    case 'context':
      return el('div', { class: 'block context' }, block.elements.map(one => contextNode(one, names)));
    case 'divider':
      return el('hr', { class: 'block' });
    case 'actions':
      return el('div', { class: 'block actions' }, block.elements.map(one => elementNode(one, names, act)));
    case 'image':
      return el('figure', { class: 'block' }, el('figcaption', {}, textNodes(block.title, names)), image(block));
    case 'input':
      return field(block, names);
    default:
      return el('div', { class: 'block' }, textNodes(block.text, names));
  }
}

function section(block, names, act) {
  const words = text => el('div', { class: 'text' }, textNodes(text, names));
  return el('div', { class: 'block section' },
    el('div', { class: 'section-main' },
      block.text && words(block.text),
      block.fields && el('div', { class: 'fields' }, block.fields.map(words))),
    block.accessory && el('div', { class: 'accessory' }, elementNode(block.accessory, names, act)));
}

function contextNode(one, names) {
  return one.type === 'image' ? image(one) : el('span', { class: 'text' }, textNodes(one, names));
}

// Pictures from other machines are not fetched: the page asks nobody but this one.
function image({ image_url: address = '', slack_file: file, alt_text: words }) {
  const own = file ? `/files/${encodeURIComponent(file.id)}` : address.startsWith(location.origin) && address;
  if (own)
    return el('img', { src: own, alt: words });
  return el('span', { class: 'picture', role: 'img', 'aria-label': words },
    '🖼 ', isWebAddress(address) ? link(address, words) : words);
}

function elementNode(element, names, act) {
  if (element.type === 'button')
    return button(element, names, act);
  if (element.type === 'image')
    return image(element);
  return chooser(element, names, act);
}

function button(element, names, act) {
  const attributes = {
    class: `button ${element.style ?? ''}`,
    'data-testid': 'action',
    'data-action-id': element.action_id,
    'data-value': element.value,
    'aria-label': element.accessibility_label,
  };
  const label = textNodes(element.text, names);
  if (element.url && isWebAddress(element.url)) {
    const shown = el('span', {}, label, el('span', { 'aria-hidden': 'true' }, ' ↗'));
    return link(element.url, shown, { ...attributes, onclick: () => act(element, element.value) });
  }
  const node = el('button', { ...attributes, type: 'button' }, label);
  node.addEventListener('click', async () => {
    if (!await asksFirst(element.confirm, names))
      return;
    node.disabled = true;
    node.classList.add('busy');
    await act(element, element.value);
    node.disabled = false;
    node.classList.remove('busy');
  });
  return node;
}

function chooser(element, names, act) {
  const name = element.placeholder?.text ?? 'Choose';
  const options = element.options?.map(option => [option.value, option.text.text]);
  const chosen = element.initial_option?.value ?? element.initial_user ?? element.initial_date ?? element.initial_time ?? '';
  const attributes = {
    'data-testid': 'action',
    'data-action-id': element.action_id,
    'aria-label': name,
    onchange: event => act(element, event.target.value),
  };
  if (element.type === 'datepicker' || element.type === 'timepicker')
    return el('input', { ...attributes, type: element.type.replace('picker', ''), value: chosen });
  const users = Object.entries(names).filter(([id]) => id.startsWith('U'));
  const node = el('select', attributes, el('option', { value: '' }, name),
    (options ?? users).map(([value, text]) => el('option', { value }, text)));
  node.value = chosen;
  return node;
}

export function messageBody(message, names, act) {
  return message.blocks.length > 0
    ? blockNodes(message.blocks, names, act)
    : [el('div', { class: 'text' }, mrkdwn(message.text, names))];
}
