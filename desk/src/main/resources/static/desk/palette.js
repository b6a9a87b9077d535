// Ctrl-K: everything on the page that can be done or gone to, found by typing a part of its name.
export function palette() {
  const dialog = document.querySelector('#palette');
  const text = document.querySelector('#palette-text');
  const list = document.querySelector('#palette-list');
  const opener = document.querySelector('#palette-open');
  let chosen = 0;
  let found = [];

  function commands() {
    const doors = 'nav a, #main a:not(.line a), #main button, summary, .line:focus-within .do a';
    return [...document.querySelectorAll(doors)]
      .filter(door => !door.closest('dialog') && door.checkVisibility())
      .map(door => ({name: door.textContent.trim().replace(/\s+/g, ' '), run: () => { door.focus(); door.click(); }}))
      .concat([['#line', 'data-entry'], ['#filter-text', 'data-filter']].flatMap(([where]) => {
        const field = document.querySelector(where);
        const name = field && (field.labels[0]?.textContent.trim() ?? '');
        return field ? [{name, run: () => field.focus()}] : [];
      }))
      .filter(command => command.name);
  }

  function show() {
    const wanted = text.value.toLowerCase();
    found = commands().filter(command => command.name.toLowerCase().includes(wanted)).slice(0, 30);
    chosen = 0;
    list.replaceChildren(...found.map((command, index) => {
      const option = document.createElement('li');
      option.role = 'option';
      option.id = 'palette-' + index;
      option.textContent = command.name;
      option.addEventListener('click', () => run(index));
      return option;
    }));
    mark();
  }

  function mark() {
    [...list.children].forEach((option, index) => option.setAttribute('aria-selected', String(index === chosen)));
    text.setAttribute('aria-activedescendant', found.length ? 'palette-' + chosen : '');
    list.children[chosen]?.scrollIntoView({block: 'nearest'});
  }

  function run(index) {
    const command = found[index];
    dialog.close();
    command?.run();
  }

  function open() {
    text.value = '';
    dialog.showModal();
    show();
    text.focus();
  }

  opener.hidden = false;
  opener.addEventListener('click', open);
  text.addEventListener('input', show);
  text.addEventListener('keydown', event => {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step && found.length) {
      event.preventDefault();
      chosen = (chosen + step + found.length) % found.length;
      mark();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(chosen);
    }
  });
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k' && !dialog.open) {
      event.preventDefault();
      open();
    }
  });
}
