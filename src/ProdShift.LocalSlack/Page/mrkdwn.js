// Slack's markup as DOM nodes: *bold* _italic_ ~strike~ `code` ```pre``` <links> <@mentions> <!date^…> :emoji:

import { el, isWebAddress } from './dom.js';
import { emoji } from './emoji.js';

const word = '\\p{L}\\p{N}';
const styled = (mark, name) =>
  `(?<![${word}${mark}])${mark}(?<${name}>[^\\s${mark}](?:[^${mark}\\n]*[^\\s${mark}])?)${mark}(?![${word}${mark}])`;
const token = new RegExp([
  '```(?<pre>[\\s\\S]+?)```\\n?',
  '`(?<code>[^`\\n]+)`',
  '<(?<special>[^<>\\n]+)>',
  styled('\\*', 'bold'),
  styled('_', 'italic'),
  styled('~', 'strike'),
  ':(?<emoji>[a-z0-9_+-]+):',
].join('|'), 'gu');

export function mrkdwn(text, names) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    nodes.push(unescaped(text.slice(end, match.index)), tokenNode(match, names));
    end = match.index + match[0].length;
  }
  nodes.push(unescaped(text.slice(end)));
  return nodes;
}

export function plain(text) {
  return text.replace(/:([a-z0-9_+-]+):/g, (code, name) => emoji[name] ?? code);
}

// A text object of Block Kit.
export function textNodes(text, names) {
  return text?.type === 'mrkdwn' ? mrkdwn(text.text, names) : [plain(text?.text ?? '')];
}

function tokenNode({ 0: all, groups }, names) {
  if (groups.pre !== undefined)
    return el('pre', {}, unescaped(groups.pre.replace(/^\n/, '')));
  if (groups.code !== undefined)
    return el('code', {}, unescaped(groups.code));
  if (groups.special !== undefined)
    return special(groups.special, names);
  if (groups.bold !== undefined)
    return el('strong', {}, mrkdwn(groups.bold, names));
  if (groups.italic !== undefined)
    return el('em', {}, mrkdwn(groups.italic, names));
  if (groups.strike !== undefined)
    return el('s', {}, mrkdwn(groups.strike, names));
  return emoji[groups.emoji] ? el('span', { role: 'img', 'aria-label': groups.emoji }, emoji[groups.emoji]) : all;
}

function special(inside, names) {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? '' : unescaped(inside.slice(bar + 1));
  const mention = (sign, id) => el('span', { class: 'mention' }, sign + (names[id] ?? (label || id)));
  if (target.startsWith('@') || target.startsWith('#'))
    return mention(target[0], target.slice(1));
  if (target.startsWith('!subteam^'))
    return mention('@', target.slice(9));
  if (target.startsWith('!date^'))
    return dateNode(target.split('^'), label);
  if (target.startsWith('!'))
    return el('span', { class: 'mention loud' }, '@' + target.slice(1));
  const address = unescaped(target);
  return isWebAddress(address) ? link(address, label || address) : label || address;
}

export function link(address, label, attributes = {}) {
  return el('a', { href: address, target: '_blank', rel: 'noopener noreferrer', ...attributes }, label);
}

function dateNode([, seconds, format], fallback) {
  const at = new Date(Number(seconds) * 1000);
  if (!/^\d+$/.test(seconds) || Number.isNaN(at.getTime()))
    return fallback;
  const shown = unescaped(format ?? '').replace(/\{([a-z_]+)\}/g, (all, name) => dateToken(name, at) ?? all);
  return el('time', { datetime: at.toISOString(), title: fallback }, shown);
}

function dateToken(name, at) {
  const pretty = name.endsWith('_pretty') ? dayName(at) : undefined;
  switch (name.replace('_pretty', '')) {
    case 'date_num': return at.toLocaleDateString('sv');
    case 'date': return pretty ?? at.toLocaleDateString([], { dateStyle: 'long' });
    case 'date_short': return pretty ?? at.toLocaleDateString([], { dateStyle: 'medium' });
    case 'date_long': return pretty ?? at.toLocaleDateString([], { dateStyle: 'full' });
    case 'time': return at.toLocaleTimeString([], { timeStyle: 'short' });
    case 'time_secs': return at.toLocaleTimeString([], { timeStyle: 'medium' });
    default: return undefined;
  }
}

export function dayName(at) {
  const days = Math.round((new Date().setHours(12, 0, 0, 0) - new Date(at).setHours(12, 0, 0, 0)) / 86_400_000);
  return { '-1': 'tomorrow', 0: 'today', 1: 'yesterday' }[days];
}

function unescaped(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
