// The quick entry: preview while typing, a draft that survives the tab, a queue while the server is away.
import {Queue, newId} from './queue.js';
import {announce, refresh} from './refresh.js';

const AGAIN_AFTER = 4000;
const PREVIEW_AFTER = 120;
const WAITED = 2000;

export function entry() {
  const form = document.querySelector('#entry-form');
  const line = document.querySelector('#line');
  const shown = document.querySelector('#queue');
  const held = document.querySelector('#held');
  const caseId = document.querySelector('#case').dataset.case;
  const draft = 'lagebuch.draft.' + caseId;
  const queue = new Queue('lagebuch.queue.' + caseId);
  let sending = false;
  let away = false;
  let asked = 0;
  let timer = 0;

  if (!line.value) line.value = localStorage.getItem(draft) ?? '';
  // Whoever went somewhere else while this script was on its way stays there.
  if (document.activeElement === document.body || document.activeElement === line) {
    line.focus();
    line.setSelectionRange(line.value.length, line.value.length);
  }

  function type(text) {
    line.value = text;
    line.focus();
    changed();
  }

  function changed() {
    if (line.value) localStorage.setItem(draft, line.value);
    else localStorage.removeItem(draft);
    clearTimeout(timer);
    timer = setTimeout(preview, PREVIEW_AFTER);
  }

  async function preview() {
    const turn = ++asked;
    if (!line.value.trim()) return put('');
    try {
      const answer = await post(line.dataset.preview, {line: line.value});
      if (answer.ok && turn === asked) put(await answer.text());
    } catch {
      if (turn === asked) put('');
    }
  }

  function put(html) {
    const preview = document.querySelector('#preview');
    preview.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('#preview > *'));
  }

  function post(address, fields) {
    const body = new URLSearchParams({...Object.fromEntries(new FormData(form)), ...fields});
    return fetch(address, {method: 'POST', body, headers: {'HX-Request': 'true'}, redirect: 'error'});
  }

  // Kept before it is sent: whatever happens to the answer, and whatever is typed meanwhile, no word is lost.
  function submit(event) {
    event.preventDefault();
    const text = line.value.trim();
    if (!text) return;
    asked++;
    clearTimeout(timer);
    queue.add({line: text, factId: newId(), typedAt: new Date().toISOString()});
    cleared();
    put('');
    tell();
    send();
  }

  function cleared() {
    line.value = '';
    localStorage.removeItem(draft);
    line.focus();
  }

  function recordedAt(html) {
    return new DOMParser().parseFromString(html, 'text/html').querySelector('#preview')?.dataset.recorded;
  }

  // A sign-in that ran out is away too: what was typed waits until somebody has signed in again.
  function isAway(answer) {
    return answer.status >= 500 || answer.status === 429 || answer.status === 401;
  }

  // One after the other, so that the order stays that of the typing.
  async function send() {
    if (sending) return;
    sending = true;
    try {
      for (let item = queue.first(); item; item = queue.first()) {
        // When it was typed matters only where it had to wait.
        const waited = Date.now() - Date.parse(item.typedAt) > WAITED ? {capturedAt: item.typedAt} : {};
        const answer = await post(form.action, {line: item.line, factId: item.factId, ...waited});
        away = isAway(answer);
        if (away) break;
        const html = await answer.text();
        const position = recordedAt(html);
        if (position) {
          queue.remove(item.factId);
          put(line.value ? '' : html);
          tell();
          await refresh(position);
        } else {
          askBack(item, html, answer.status);
        }
      }
    } catch {
      // The server is away; the next turn of the clock tries again.
      away = true;
    } finally {
      sending = false;
      tell();
    }
  }

  // Back into the line with the question, unless something else is being typed there by now.
  function askBack(item, html, status) {
    if (line.value) {
      const told = new DOMParser().parseFromString(html, 'text/html').querySelector('.problem, .ask p');
      queue.hold(item.factId, told?.textContent ?? String(status));
      return;
    }
    queue.remove(item.factId);
    line.value = item.line;
    localStorage.setItem(draft, item.line);
    put(html);
  }

  function tell() {
    const count = away ? queue.all().filter(item => !item.held).length : 0;
    const text = count === 1 ? shown.dataset.one : shown.dataset.many.replace('{n}', count);
    shown.hidden = count === 0;
    shown.textContent = count === 0 ? '' : text;
    held.hidden = queue.held().length === 0;
    held.replaceChildren(...queue.held().map(item => {
      const again = document.createElement('button');
      again.type = 'button';
      again.className = 'quiet';
      again.textContent = item.line;
      again.addEventListener('click', () => { queue.remove(item.factId); type(item.line); tell(); });
      const row = document.createElement('li');
      row.append(item.held + ' ', again);
      return row;
    }));
  }

  form.addEventListener('submit', submit);
  line.addEventListener('input', changed);
  document.addEventListener('click', event => {
    const choice = event.target.closest('[data-choice]');
    if (choice) type(choice.value);
    const insert = event.target.closest('[data-insert]');
    if (insert) {
      event.preventDefault();
      type(insert.dataset.time + ' ');
      announce(insert.textContent);
    }
  });
  addEventListener('online', send);
  setInterval(() => { if (queue.first()) send(); }, AGAIN_AFTER);
  tell();
  send();
  if (line.value) preview();
}
