// The sliders drive the two lists of moments, which work by themselves; the case moves while one drags.
function bind(range) {
  const list = document.getElementById(range.dataset.drives);
  const tell = () => range.setAttribute('aria-valuetext', list.selectedOptions[0]?.textContent ?? '');
  range.hidden = false;
  range.value = list.selectedIndex;
  tell();
  range.addEventListener('input', () => {
    list.selectedIndex = Number(range.value);
    tell();
    list.dispatchEvent(new Event('change', {bubbles: true}));
  });
  list.addEventListener('change', () => {
    range.value = list.selectedIndex;
    tell();
  });
}

export function lookback() {
  document.addEventListener('htmx:afterSettle', () => {
    document.querySelectorAll('[data-drives][hidden]').forEach(bind);
  });
}

export function isLookingBack() {
  const asked = new URL(location.href).searchParams;
  return Boolean(asked.get('asOf') || asked.get('knownAt'));
}
