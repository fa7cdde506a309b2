// The field at the bottom: Enter sends, Shift+Enter starts a line, "/" suggests commands, ArrowUp brings back what was sent.

import { byId, el } from './dom.js';

let commands = [];
let chosen = -1;
const sent = [];

const field = byId('composer-text');
const list = byId('suggestions');

export function setCommands(known) {
  commands = known;
}

export function setUpComposer(send) {
  const submit = () => {
    const text = field.value.trim();
    if (text === '')
      return;
    sent.push(text);
    field.value = '';
    suggest();
    send(text);
  };
  byId('composer').addEventListener('submit', event => {
    event.preventDefault();
    submit();
  });
  field.addEventListener('input', suggest);
  field.addEventListener('blur', () => hide());
  field.addEventListener('keydown', event => key(event, submit));
}

function key(event, submit) {
  if (!list.hidden && ['ArrowDown', 'ArrowUp'].includes(event.key)) {
    event.preventDefault();
    choose((chosen + (event.key === 'ArrowDown' ? 1 : -1) + list.children.length) % list.children.length);
  } else if (!list.hidden && (event.key === 'Tab' || (event.key === 'Enter' && chosen >= 0))) {
    event.preventDefault();
    take(list.children[Math.max(chosen, 0)].dataset.command);
  } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    submit();
  } else if (event.key === 'Escape') {
    hide();
  } else if (event.key === 'ArrowUp' && field.value === '' && sent.length > 0) {
    event.preventDefault();
    field.value = sent.at(-1);
  }
}

function suggest() {
  field.rows = Math.min(6, field.value.split('\n').length);
  const fitting = /^\/\S*$/.test(field.value) ? commands.filter(one => one.command.startsWith(field.value)) : [];
  list.replaceChildren(...fitting.map((one, index) => option(one, index)));
  list.hidden = fitting.length === 0;
  field.setAttribute('aria-expanded', String(fitting.length > 0));
  choose(-1);
}

function option({ command, hint }, index) {
  const onmousedown = event => {
    event.preventDefault();
    take(command);
  };
  const attributes = { role: 'option', id: `suggestion-${index}`, 'data-testid': 'suggestion', 'data-command': command };
  return el('li', { ...attributes, onmousedown }, el('strong', {}, command), el('span', {}, hint));
}

function choose(index) {
  chosen = index;
  [...list.children].forEach((one, at) => one.setAttribute('aria-selected', String(at === index)));
  if (index >= 0)
    field.setAttribute('aria-activedescendant', list.children[index].id);
  else
    field.removeAttribute('aria-activedescendant');
}

function take(command) {
  field.value = `${command} `;
  hide();
  field.focus();
}

function hide() {
  list.hidden = true;
  field.setAttribute('aria-expanded', 'false');
}
