// The page's life: asks for the state, draws it, and asks again whenever the server says that something changed.

import { byId, el, reconcile } from './dom.js';
import { blockNodes } from './blocks.js';
import { setCommands, setUpComposer } from './composer.js';
import { showMessages } from './messages.js';
import { setUpModal, showModal } from './modal.js';

const home = 'home';
let [channelId = '', userId = ''] = location.hash.slice(1).split('/');
let threadTs = null;
let state = null;
let isLoading = false;
let isStale = false;
const seen = new Map();

async function post(act, body) {
  const response = await fetch(`/_local/${act}`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
  }).catch(() => null);
  const answer = await response?.json();
  const refused = answer?.refused ? `Slack would refuse the bot's answer: ${answer.refused}` : '';
  note(answer ? answer.wrong ?? refused : 'The local Slack does not answer.');
  return answer;
}

function note(text) {
  byId('note').textContent = text;
}

async function load() {
  if (isLoading) {
    isStale = true;
    return;
  }
  isLoading = true;
  do {
    isStale = false;
    const response = await fetch(`/_local/state?user=${encodeURIComponent(userId)}`).catch(() => null);
    if (response?.ok)
      draw(await response.json());
  } while (isStale);
  isLoading = false;
}

function draw(next) {
  state = next;
  if (!state.users.some(user => user.id === userId))
    return select({ user: state.users[0].id });
  if (channelId !== home && !state.channels.some(channel => channel.id === channelId))
    return select({ channel: state.channels[0].id });
  byId('workspace').textContent = state.workspace;
  setCommands(state.commands);
  drawPicker();
  drawLists();
  drawMain();
  drawThread();
  showModal(state.modals.at(-1), userId, state.names);
  byId('app').dataset.ready = 'true';
}

function select({ channel = channelId, user = userId, thread = null }) {
  const isOtherPlace = channel !== channelId || user !== userId;
  [channelId, userId, threadTs] = [channel, user, thread];
  history.replaceState(null, '', `#${channelId}/${userId}`);
  openSide(false);
  if (isOtherPlace)
    byId('messages').replaceChildren();
  return load();
}

function drawPicker() {
  const picker = byId('user-picker');
  const option = ({ id, name }) => ({ key: id, version: name, build: () => el('option', { value: id }, name) });
  reconcile(picker, state.users.map(option));
  picker.value = userId;
}

function drawLists() {
  const last = channel => channel.messages.findLast(message => !message.thread)?.ts ?? '';
  const key = channel => `${userId} ${channel.id}`;
  const current = state.channels.find(channel => channel.id === channelId);
  if (current)
    seen.set(key(current), last(current));
  const entry = channel => {
    const isUnread = last(channel) > (seen.get(key(channel)) ?? '');
    const name = channel.isDirect ? state.names[state.bot] : channel.name;
    return link(channel.id, channel.isDirect ? '●' : '#', name, isUnread);
  };
  reconcile(byId('channels'), state.channels.filter(channel => !channel.isDirect).map(entry));
  reconcile(byId('directs'), state.channels.filter(channel => channel.isDirect).map(entry));
  byId('directs').previousElementSibling.hidden = !state.channels.some(channel => channel.isDirect);
  reconcile(byId('apps'), [link(home, '⌂', `${state.names[state.bot]} home`, false)]);
}

function link(id, sign, name, isUnread) {
  return {
    key: id,
    version: JSON.stringify([name, isUnread, id === channelId]),
    build: () => el('li', {}, el('button', {
      type: 'button', class: isUnread ? 'unread' : '', 'data-testid': 'channel', 'data-channel': id,
      'aria-current': id === channelId ? 'page' : null, onclick: () => visit(id),
    }, el('span', { class: 'sign', 'aria-hidden': 'true' }, sign), el('span', { class: 'name' }, name),
    isUnread && el('span', { class: 'hidden' }, ' (unread)'))),
  };
}

async function visit(id) {
  await select({ channel: id });
  if (id === home)
    await post('home', { user: userId });
}

function drawMain() {
  const channel = state.channels.find(one => one.id === channelId);
  const title = channel ? channel.isDirect ? state.names[state.bot] : `# ${channel.name}` : `${state.names[state.bot]} home`;
  byId('channel-name').textContent = title;
  byId('topic').textContent = channel?.topic ?? '';
  document.title = `${title} – ${state.workspace}`;
  byId('composer').hidden = !channel;
  byId('composer-text').placeholder = channel ? `Message ${title} or type / for a command` : '';
  if (!channel)
    return drawHome();
  const roots = channel.messages.filter(message => !message.thread);
  showMessages(byId('messages'), roots, message => answersTo(channel, message.ts), state, handlers(channel));
}

function drawHome() {
  const { home: view, names } = state;
  const act = ({ action_id: action }, value) => post('click', { user: userId, view: view.id, action, value });
  reconcile(byId('messages'), [{
    key: home,
    version: JSON.stringify(view),
    build: () => el('div', { class: 'home', 'data-testid': 'home' }, view
      ? blockNodes(view.body.blocks, names, act)
      : el('p', { class: 'empty' }, 'The bot has not published a home page for you.')),
  }]);
}

function drawThread() {
  const channel = state.channels.find(one => one.id === channelId);
  const root = channel?.messages.find(message => message.ts === threadTs);
  byId('thread').hidden = !root;
  byId('app').classList.toggle('with-thread', Boolean(root));
  if (!root)
    return;
  byId('thread-where').textContent = `# ${channel.name}`;
  showMessages(byId('thread-messages'), [root, ...answersTo(channel, threadTs)], () => [], state, handlers(channel));
}

const answersTo = (channel, ts) => channel.messages.filter(message => message.thread === ts);

const handlers = channel => ({
  act: ({ ts }, { action_id: action }, value) => post('click', { user: userId, channel: channel.id, ts, action, value }),
  openThread: ts => select({ thread: ts }),
});

function openSide(isOpen) {
  byId('app').classList.toggle('with-side', isOpen);
  byId('menu').setAttribute('aria-expanded', String(isOpen));
}

byId('user-picker').addEventListener('change', event => select({ user: event.target.value }));
byId('thread-close').addEventListener('click', () => select({}));
byId('menu').addEventListener('click', () => openSide(!byId('app').classList.contains('with-side')));
byId('main').addEventListener('click', event => event.target.closest('#menu') || openSide(false));
document.addEventListener('keydown', event => event.key === 'Escape' && openSide(false));
setUpModal(post);
setUpComposer(text => post(text.startsWith('/') ? 'command' : 'say', { user: userId, channel: channelId, text }));
new EventSource('/_local/stream').addEventListener('message', load);
