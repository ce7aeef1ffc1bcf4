// One message as an element: who, what, when, and the buttons under it.

import { make, button, icon, link, copy } from './dom.js';
import { renderText } from './entities.js';

const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });

export function bubble(message, actions) {
  const row = make('article', `row ${message.from}`);
  row.dataset.id = message.id;
  row.dataset.day = new Date(message.date * 1000).toDateString();
  row.dataset.date = message.date;
  const body = make('div', 'bubble');
  if (message.reply_to) body.append(...replied(message.reply_to, actions));
  const text = make('div', 'text', renderText(message.text, message.entities, actions.say));
  text.dir = 'auto';
  if (isOnlyEmoji(message.text)) text.classList.add('emoji');
  // The time stands in the last line, where that runs from left to right.
  body.classList.toggle('tight', !RIGHT_TO_LEFT.test(message.text) && !endsInBlock(message));
  body.classList.toggle('edited', Boolean(message.edited));
  body.append(make('span', 'sr', message.from === 'bot' ? 'Bot: ' : 'You: '), text, meta(message));
  row.append(make('div', 'stack', body, ...keyboard(message, actions)));
  return row;
}

function meta(message) {
  const date = new Date(message.date * 1000);
  const time = make('time', '', clock.format(date));
  time.dateTime = date.toISOString();
  time.title = date.toLocaleString();
  return make('span', 'meta', ...(message.edited ? ['edited '] : []), time);
}

function replied(id, actions) {
  const original = actions.find(id);
  if (!original) return [];
  const quote = button('reply', original.text.slice(0, 120), () => actions.show(id));
  quote.dir = 'auto';
  quote.setAttribute('aria-label', 'In reply to: ' + original.text.slice(0, 120));
  return [quote];
}

function keyboard(message, actions) {
  const rows = message.buttons.map((buttons) =>
    make('div', 'keys', ...buttons.map((one) => key(one, message, actions))));
  return rows.length ? [make('div', 'keyboard', ...rows)] : [];
}

function key(one, message, actions) {
  const label = make('span', '', one.text);
  label.dir = 'auto';
  const style = ['danger', 'success', 'primary'].includes(one.style) ? ' ' + one.style : '';
  if (one.url) return link(one.url, 'key' + style, label, icon('out'));
  const element = button('key' + style, label, () => {
    if (one.copy_text) copy(one.copy_text.text);
    else if (one.callback_data) actions.press(message, one.callback_data, element);
    else actions.unsupported();
  });
  return element;
}

/** A message that is on its way, or that could not be sent. */
export function pending(text, retry) {
  const row = make('article', 'row user waiting');
  const now = new Date();
  row.dataset.day = now.toDateString();
  row.dataset.date = Math.floor(now.getTime() / 1000);
  const words = make('div', 'text', text);
  words.dir = 'auto';
  const meta = make('span', 'meta', 'sending…');
  row.append(make('div', 'stack', make('div', 'bubble', words, meta)));
  row.failed = (why) => {
    row.classList.add('failed');
    meta.replaceChildren('not sent');
    const again = button('retry', 'Send again', () => { row.remove(); retry(); });
    row.querySelector('.stack').append(make('p', 'why', why + ' ', again));
  };
  return row;
}

export function typing() {
  const dots = make('div', 'bubble dots', make('i'), make('i'), make('i'));
  const row = make('article', 'row bot typing', make('div', 'stack', dots));
  row.setAttribute('aria-hidden', 'true');
  return row;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

const endsInBlock = ({ text, entities }) => entities.some((one) =>
  ['pre', 'blockquote', 'expandable_blockquote'].includes(one.type) && one.offset + one.length >= text.length);

function isOnlyEmoji(text) {
  return /^(?:\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier}|\p{Extended_Pictographic})*){1,3}$/u.test(text);
}
