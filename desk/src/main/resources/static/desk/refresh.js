// Shows the case anew where it stands, with the same filters and without losing the reader's place.
const GENTLY = 'Lagebuch-Gently';
// Forms that were asked for and have not come yet: their place must still be there when they do.
let opening = 0;
const FIELD = '#moving input[type=search], #moving input[type=text], #moving textarea';

export function refresh(minPosition) {
  // What could not be fetched now is fetched when the network is back.
  if (!navigator.onLine) {
    addEventListener('online', () => refresh(minPosition), {once: true});
    return Promise.resolve();
  }
  const address = new URL(location.href);
  if (/^\d+$/.test(minPosition ?? '')) address.searchParams.set('minPosition', minPosition);
  const focused = document.activeElement?.closest?.('.line')?.id;
  return htmx.ajax('GET', address.pathname + address.search,
      {target: '#moving', select: '#moving', swap: 'outerHTML show:none', headers: {[GENTLY]: '1'}})
    .then(() => {
      if (focused && !document.activeElement.closest('.line')) {
        document.getElementById(focused)?.focus({preventScroll: true});
      }
    });
}

// Nothing is swapped away under somebody who is filling in a correction or a filter; what came meanwhile is shown
// when the form is closed or left.
export function gently() {
  let missed = false;
  const onItsWay = event => event.detail.target?.matches?.('.change');
  document.addEventListener('htmx:beforeRequest', event => { if (onItsWay(event)) opening++; });
  document.addEventListener('htmx:afterRequest', event => { if (onItsWay(event)) opening--; });
  document.addEventListener('htmx:beforeSwap', event => {
    const mine = event.detail.requestConfig?.headers?.[GENTLY];
    if (!mine) return;
    // Meanwhile somebody filtered, or looks back: what was asked for before is no answer to that.
    const overtaken = view(event.detail.requestConfig.path) !== view(location.href);
    if (overtaken || isFillingIn()) event.detail.shouldSwap = false;
    missed ||= isFillingIn() && !overtaken;
  });
  document.addEventListener('focusout', event => {
    if (!missed || !event.target.matches(FIELD) || document.querySelector('.change form')) return;
    missed = false;
    refresh();
  });
  document.body.addEventListener('lagebuch:recorded', event => {
    close(event.target.closest('form'));
    refresh(event.detail.position);
  });
}

function isFillingIn() {
  return Boolean(opening > 0 || document.querySelector('.change form') || document.activeElement?.matches?.(FIELD));
}

function view(address) {
  const asked = new URL(address, location.href).searchParams;
  asked.delete('minPosition');
  return [...asked].filter(([, value]) => value).map(String).sort().join('&');
}

// A form on a page of its own, opened before this script was there, leads back to the case once it is recorded.
export function leadBack() {
  document.body.addEventListener('lagebuch:recorded', event => {
    const back = new URL(event.target.closest('form').querySelector('[data-cancel]').href);
    back.searchParams.set('minPosition', event.detail.position);
    location.assign(back);
  });
}

export function close(form) {
  const line = form?.closest('.line');
  form?.remove();
  line?.focus({preventScroll: true});
}

export function announce(text) {
  document.querySelector('#announce').textContent = text;
}
