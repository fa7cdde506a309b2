// The fields of a modal: how each is drawn, and what it is set to.

import { el } from './dom.js';
import { textNodes } from './mrkdwn.js';

export function field(block, names) {
  const id = `field-${block.block_id}`;
  const described = [block.hint && `${id}-hint`, `${id}-error`].filter(Boolean).join(' ');
  const isGroup = block.element.type === 'checkboxes' || block.element.type === 'radio_buttons';
  const data = { 'data-testid': 'field', 'data-block-id': block.block_id, 'data-kind': block.element.type };
  return el(isGroup ? 'fieldset' : 'div', { class: 'block field', ...data },
    el(isGroup ? 'legend' : 'label', { for: isGroup ? null : id }, textNodes(block.label, names),
      block.optional && el('span', { class: 'optional' }, ' (optional)')),
    input(block.element, { id, name: block.block_id, 'aria-describedby': described }, names),
    block.hint && el('p', { class: 'hint', id: `${id}-hint` }, textNodes(block.hint, names)),
    el('p', { class: 'error', id: `${id}-error`, 'data-testid': 'field-error', role: 'alert', hidden: true }));
}

export function showErrors(body, errors) {
  for (const node of body.querySelectorAll('.field')) {
    const wrong = errors[node.dataset.blockId];
    const error = node.querySelector('.error');
    error.textContent = wrong ?? '';
    error.hidden = !wrong;
    for (const one of node.querySelectorAll('input, select, textarea'))
      one.setAttribute('aria-invalid', wrong ? 'true' : 'false');
  }
  body.querySelector('[aria-invalid="true"]')?.focus();
}

// What was filled in, by block id; several choices have commas between.
export function values(body) {
  return Object.fromEntries([...body.querySelectorAll('.field')].map(node => {
    const chosen = [...node.querySelectorAll('input:checked')].map(one => one.value).join(',');
    const isGroup = node.dataset.kind === 'checkboxes' || node.dataset.kind === 'radio_buttons';
    return [node.dataset.blockId, isGroup ? chosen : written(node.querySelector('input, select, textarea'))];
  }));
}

function written(node) {
  if (node.type === 'file')
    return '';
  return node.multiple ? [...node.selectedOptions].map(option => option.value).join(',') : node.value;
}

// The files that were chosen, with their content as base64.
export function files(body) {
  const chosen = [...body.querySelectorAll('.field input[type=file]')].flatMap(node =>
    [...node.files].map(file => ({ field: node.name, file })));
  return Promise.all(chosen.map(async ({ field, file }) => ({ field, name: file.name, content: await base64(file) })));
}

function base64(file) {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(file);
  });
}

function input(element, attributes, names) {
  const placeholder = element.placeholder?.text;
  switch (element.type) {
    case 'checkboxes':
    case 'radio_buttons':
      return choices(element, attributes, names);
    case 'static_select':
      return select(attributes, placeholder, element.options.map(({ value, text }) => [value, text.text]),
        [element.initial_option?.value]);
    case 'users_select':
      return select(attributes, placeholder, people(names), [element.initial_user]);
    case 'multi_users_select':
      return select({ ...attributes, multiple: true }, placeholder, people(names), element.initial_users);
    case 'file_input':
      return el('input', {
        ...attributes, type: 'file', multiple: (element.max_files ?? 10) > 1,
        accept: element.filetypes?.map(type => `.${type}`).join(','),
      });
    case 'datepicker':
      return el('input', { ...attributes, type: 'date', value: element.initial_date });
    case 'timepicker':
      return el('input', { ...attributes, type: 'time', value: element.initial_time });
    case 'number_input':
      return el('input', {
        ...attributes, type: 'number', step: element.is_decimal_allowed ? 'any' : '1', value: element.initial_value, placeholder,
      });
    default:
      return textField(element, { ...attributes, placeholder, maxlength: element.max_length ?? 3000 });
  }
}

function textField(element, attributes) {
  const node = element.multiline ? el('textarea', { ...attributes, rows: 4 }) : el('input', { ...attributes, type: 'text' });
  node.value = element.initial_value ?? '';
  return node;
}

const people = names => Object.entries(names).filter(([id]) => id.startsWith('U'));

function select(attributes, placeholder, options, chosen = []) {
  return el('select', attributes, !attributes.multiple && el('option', { value: '' }, placeholder ?? 'Choose one'),
    options.map(([value, text]) => el('option', { value, selected: chosen.includes(value) }, text)));
}

function choices(element, { id, name, ...described }, names) {
  const type = element.type === 'checkboxes' ? 'checkbox' : 'radio';
  const chosen = new Set([element.initial_option, ...element.initial_options ?? []].map(option => option?.value));
  return el('div', { class: 'choices', ...described }, element.options.map((option, index) => {
    const box = el('input', { type, name, id: `${id}-${index}`, value: option.value, checked: chosen.has(option.value) });
    return el('label', {}, box, el('span', {}, textNodes(option.text, names),
      option.description && el('small', {}, textNodes(option.description, names))));
  }));
}
