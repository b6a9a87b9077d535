// Single keys count only while a line of the story has the focus, never while somebody types (WCAG 2.1.4).
import {close, refresh} from './refresh.js';

export function keys() {
  const lines = () => [...document.querySelectorAll('.line')];

  function step(by) {
    const all = lines();
    const at = all.indexOf(document.activeElement?.closest('.line'));
    const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? all.length - 1 : at + by))];
    next?.focus();
    next?.scrollIntoView({block: 'nearest'});
  }

  const onLine = {
    j: () => step(1),
    k: () => step(-1),
    c: line => line.querySelector('[data-correct]')?.click(),
    f: () => document.querySelector('#filter-text')?.focus(),
    e: () => document.querySelector('#line')?.focus(),
  };

  document.addEventListener('keydown', event => {
    const line = event.target.closest?.('.line');
    const typing = event.target.closest?.('input, select, textarea, dialog');
    if (event.key === 'Escape' && event.target.id === 'line') {
      event.preventDefault();
      step(1);
    } else if (event.key === 'Escape' && event.target.closest?.('.change form')) {
      close(event.target.closest('.change form'));
      refresh();
    } else if (line && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && onLine[event.key]) {
      event.preventDefault();
      onLine[event.key](line);
    }
  });

  document.addEventListener('htmx:afterSwap', event => {
    event.target.querySelector?.('.change form [autofocus], form [data-first]')?.focus();
  });
  document.addEventListener('click', event => {
    const cancel = event.target.closest('[data-cancel]');
    if (!cancel?.closest('.change')) return;
    event.preventDefault();
    close(cancel.closest('form'));
    refresh();
  });
}
