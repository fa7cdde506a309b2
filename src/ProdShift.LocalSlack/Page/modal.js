// The window on top: a modal of the bot, or the question that a button asks before it acts.

import { byId } from './dom.js';
import { blockNodes } from './blocks.js';
import { files, showErrors, values } from './fields.js';
import { plain, textNodes } from './mrkdwn.js';

let shown = null;
let user = '';
let send = async () => ({});

export function setUpModal(post) {
  send = post;
  byId('modal-form').addEventListener('submit', event => {
    event.preventDefault();
    submit();
  });
  byId('modal').addEventListener('cancel', event => {
    event.preventDefault();
    cancel();
  });
  byId('modal-cancel').addEventListener('click', cancel);
  byId('modal-close').addEventListener('click', cancel);
}

// What is typed stays as long as the bot does not show another window.
export function showModal(view, userId, names) {
  user = userId;
  const dialog = byId('modal');
  if (!view) {
    shown = null;
    dialog.close();
    return;
  }
  if (shown?.id !== view.id || shown.hash !== view.hash)
    build(view, names);
  if (JSON.stringify(shown?.errors) !== JSON.stringify(view.errors))
    showErrors(byId('modal-body'), view.errors);
  shown = view;
  if (!dialog.open)
    dialog.showModal();
}

function build({ id, body }, names) {
  byId('modal-title').textContent = plain(body.title.text);
  byId('modal-body').replaceChildren(...blockNodes(body.blocks, names, (element, value) =>
    send('click', { user, view: id, action: element.action_id, value })));
  byId('modal-submit').hidden = !body.submit;
  byId('modal-submit').textContent = plain(body.submit?.text ?? '');
  byId('modal-cancel').textContent = plain(body.close?.text ?? 'Cancel');
  byId('modal-wrong').hidden = true;
  shown = null;
}

async function submit() {
  const button = byId('modal-submit');
  button.disabled = true;
  const body = byId('modal-body');
  const reply = await send('submit', { user, view: shown.id, values: values(body), files: await files(body) });
  button.disabled = false;
  const known = Object.keys(reply?.errors ?? {}).length > 0;
  const went = reply?.status === 200 && !reply.refused;
  byId('modal-wrong').hidden = known || went;
  byId('modal-wrong').textContent = known || went ? '' : 'The bot did not take this. What you wrote is still here: try again.';
}

function cancel() {
  send('close', { user, view: shown.id });
}

export async function asksFirst(question, names) {
  if (!question)
    return true;
  const dialog = byId('confirm');
  byId('confirm-title').textContent = plain(question.title.text);
  byId('confirm-text').replaceChildren(...textNodes(question.text, names));
  byId('confirm-yes').textContent = plain(question.confirm.text);
  byId('confirm-yes').classList.toggle('danger', question.style === 'danger');
  byId('confirm-no').textContent = plain(question.deny.text);
  dialog.returnValue = 'no';
  dialog.showModal();
  await new Promise(done => dialog.addEventListener('close', done, { once: true }));
  return dialog.returnValue === 'yes';
}
