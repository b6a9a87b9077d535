// Spares reloads and mouse: every page works without it. One file a concern, none of them knows what a fact is.
import {entry} from './entry.js';
import {keys} from './keys.js';
import {live} from './live.js';
import {lookback} from './lookback.js';
import {palette} from './palette.js';
import {gently, leadBack} from './refresh.js';

const csrf = document.querySelector('meta[name=csrf]');
if (csrf) {
  document.body.addEventListener('htmx:configRequest', event => {
    event.detail.headers[csrf.dataset.header] = csrf.content;
  });
}

palette();
keys();
if (document.querySelector('#entry-form')) entry();
if (document.querySelector('#case')) {
  live();
  lookback();
  gently();
} else {
  leadBack();
}
