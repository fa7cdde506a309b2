// The messages of a channel or a thread.

import { el, reconcile } from './dom.js';
import { emoji } from './emoji.js';
import { messageBody } from './blocks.js';
import { dayName } from './mrkdwn.js';

const together = 5 * 60;

// handlers: act(message, element, value), openThread(ts)
export function showMessages(log, messages, replies, state, handlers) {
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  const items = [];
  messages.forEach((message, index) => {
    const before = messages[index - 1];
    if (!before || dayOf(before) !== dayOf(message))
      items.push(day(message));
    items.push(item(message, follows(before, message), replies(message), state, handlers));
  });
  if (items.length === 0)
    items.push({ key: 'empty', version: '1', build: () => el('p', { class: 'empty' }, 'Nothing has been said here yet.') });
  reconcile(log, items);
  if (atEnd)
    log.scrollTop = log.scrollHeight;
}

function day(message) {
  const at = dateOf(message);
  const name = dayName(at) ?? at.toLocaleDateString([], { weekday: 'long', day: 'numeric', month: 'long' });
  return { key: `day-${dayOf(message)}`, version: name, build: () => el('div', { class: 'day' }, el('span', {}, name)) };
}

function item(message, isFollowing, answers, state, handlers) {
  return {
    key: message.ts,
    version: JSON.stringify([message, isFollowing, answers.length, state.names[message.user]]),
    build: () => messageNode(message, isFollowing, answers, state, handlers),
  };
}

function messageNode(message, isFollowing, answers, { names, bot }, handlers) {
  const at = dateOf(message);
  const hour = at.toLocaleTimeString([], { timeStyle: 'short' });
  const time = el('time', { datetime: at.toISOString(), title: at.toLocaleString() }, hour);
  const name = names[message.user] ?? message.user;
  const kind = `message ${isFollowing ? 'following' : ''} ${message.onlyForYou ? 'private' : ''}`;
  return el('article', { class: kind, 'data-testid': 'message', 'data-ts': message.ts },
    el('div', { class: 'gutter' }, isFollowing ? time : avatar(name, message.user === bot)),
    el('div', { class: 'content' },
      message.onlyForYou && el('p', { class: 'only', 'data-testid': 'only-you' },
        el('span', { 'aria-hidden': 'true' }, '👁 '), 'Only visible to you'),
      !isFollowing && el('p', { class: 'author' },
        el('strong', {}, name), message.user === bot && el('span', { class: 'app-mark' }, 'APP'), time),
      el('div', { class: 'body' }, messageBody(message, names, (element, value) => handlers.act(message, element, value))),
      message.edits > 0 && el('span', { class: 'edited', 'data-testid': 'edited' }, '(edited)'),
      message.files.map(fileNode),
      message.reactions.length > 0 && el('div', { class: 'reactions' }, message.reactions.map(one => reaction(one, names))),
      answers.length > 0 && threadButton(message, answers, names, handlers)));
}

function avatar(name, isBot) {
  const letters = name.split(/\s+/).map(word => word[0]).join('').slice(0, 2).toUpperCase();
  const shade = [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % 6;
  return el('span', { class: `avatar ${isBot ? 'robot' : `shade-${shade}`}`, 'aria-hidden': 'true' }, letters);
}

function fileNode({ id, name, title, size }) {
  const address = `/files/${encodeURIComponent(id)}/${encodeURIComponent(name)}`;
  const weight = size < 1024 ? `${size} bytes` : `${Math.round(size / 1024)} kB`;
  return el('a', { class: 'file', 'data-testid': 'file', href: address, download: name },
    el('span', { class: 'file-mark', 'aria-hidden': 'true' }, name.split('.').pop().slice(0, 4).toUpperCase()),
    el('span', {}, el('strong', {}, title), el('small', {}, `${name} · ${weight}`)));
}

function reaction({ name, users }, names) {
  const who = users.map(user => names[user] ?? user).join(', ');
  const attributes = { class: 'reaction', title: who, role: 'img', 'aria-label': `${name}, by ${who}` };
  return el('span', attributes, `${emoji[name] ?? `:${name}:`} ${users.length}`);
}

function threadButton(message, answers, names, handlers) {
  const last = dateOf(answers.at(-1)).toLocaleTimeString([], { timeStyle: 'short' });
  const onclick = () => handlers.openThread(message.ts);
  return el('button', { class: 'replies', type: 'button', 'data-testid': 'replies', onclick },
    el('strong', {}, answers.length === 1 ? '1 reply' : `${answers.length} replies`), el('span', {}, ` last at ${last}`));
}

const dateOf = message => new Date(Number(message.ts) * 1000);

const dayOf = message => dateOf(message).toDateString();

// A message with blocks is a thing of its own; the next line of a talk is not.
const follows = (before, message) => before?.user === message.user && !before.onlyForYou && !message.onlyForYou
  && message.blocks.length === 0 && dayOf(before) === dayOf(message) && Number(message.ts) - Number(before.ts) < together;
