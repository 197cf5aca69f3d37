'use strict';

// The token lives in sessionStorage: in this tab, until it is closed. Nothing is put into the page as HTML.
const KEY = 'nightkeep-token';
const byId = (id) => document.getElementById(id);
const state = { cursor: null };

function say(text, bad) {
  const status = byId('status');
  status.textContent = text;
  status.className = bad ? 'bad' : '';
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function size(bytes) {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}

function card(backup) {
  const item = document.createElement('li');
  item.append(element('h3', '', `${backup.job}, ${new Date(backup.started).toLocaleString()}`));
  const line = element('p', '', '');
  line.append(element('span', `state ${backup.state}`, backup.state));
  if (backup.problem) {
    line.append(`: ${backup.problem.detail}`);
  } else {
    const missing = backup.missing > 0 ? `, ${backup.missing} missing` : '';
    line.append(`: ${backup.documents} documents in ${backup.collections} collections${missing}, ${size(backup.stored_bytes)}, ${backup.type}`);
  }
  item.append(line, element('p', 'id', backup.id));
  return item;
}

async function ask(path) {
  const response = await fetch(path, {
    headers: { Accept: 'application/json', Authorization: `Bearer ${sessionStorage.getItem(KEY)}` },
    cache: 'no-store',
    credentials: 'omit',
  });
  const body = await response.json();
  if (!response.ok) {
    const wait = response.headers.get('Retry-After');
    throw new Error(`${body.title}. ${body.detail}${wait ? ` Try again in ${wait} s.` : ''}`);
  }
  return body;
}

async function load() {
  say('Asking ...');
  try {
    const cursor = state.cursor ? `&cursor=${encodeURIComponent(state.cursor)}` : '';
    const page = await ask(`/api/recovery/backups?limit=20${cursor}`);
    byId('backups').append(...page.backups.map(card));
    state.cursor = page.next_cursor || null;
    byId('more').hidden = state.cursor === null;
    const count = byId('backups').childElementCount;
    byId('none').hidden = count > 0;
    byId('none').textContent = 'There are no backups in this store.';
    say(`${count} shown, the latest first.`);
  } catch (failure) {
    say(failure.message, true);
  }
}

function clear() {
  state.cursor = null;
  byId('backups').replaceChildren();
  byId('more').hidden = true;
}

byId('access').addEventListener('submit', (event) => {
  event.preventDefault();
  const typed = byId('token').value.trim();
  if (typed) {
    sessionStorage.setItem(KEY, typed);
    byId('token').value = '';
  }
  if (!sessionStorage.getItem(KEY)) {
    say('Type a token first.', true);
    byId('token').focus();
    return;
  }
  clear();
  load();
});

byId('forget').addEventListener('click', () => {
  sessionStorage.removeItem(KEY);
  clear();
  byId('none').hidden = false;
  byId('none').textContent = 'Nothing was asked for yet.';
  say('The token is forgotten.');
});

byId('more').addEventListener('click', load);

if (sessionStorage.getItem(KEY)) {
  load();
}
