// Shows the case anew where it stands, with the same filters and without losing the reader's place.
const GENTLY = 'Lagebuch-Gently';

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

// Nothing is swapped away under somebody who is filling in a correction; closing the form shows what came meanwhile.
export function gently() {
  document.addEventListener('htmx:beforeSwap', event => {
    const mine = event.detail.requestConfig?.headers?.[GENTLY];
    if (mine && document.querySelector('.change form')) event.detail.shouldSwap = false;
  });
  document.body.addEventListener('lagebuch:recorded', event => {
    close(event.target.closest('form'));
    refresh(event.detail.position);
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
