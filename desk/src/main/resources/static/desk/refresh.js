// Shows the case anew where it stands, with the same filters and without losing the reader's place.
export function refresh(minPosition) {
  const address = new URL(location.href);
  if (/^\d+$/.test(minPosition ?? '')) address.searchParams.set('minPosition', minPosition);
  const focused = document.activeElement?.closest?.('.line')?.id;
  return htmx.ajax('GET', address.pathname + address.search,
      {target: '#moving', select: '#moving', swap: 'outerHTML show:none'})
    .then(() => { if (focused) document.getElementById(focused)?.focus({preventScroll: true}); });
}

export function announce(text) {
  document.querySelector('#announce').textContent = text;
}
