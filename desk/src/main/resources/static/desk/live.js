// Shows what others record as soon as it is there: for readers too, but not while one looks back.
import {isLookingBack} from './lookback.js';
import {refresh} from './refresh.js';

export function live() {
  const page = document.querySelector('#case');
  let waiting = 0;
  const events = new EventSource('/cases/' + page.dataset.case + '/live?after=' + page.dataset.position);
  events.addEventListener('fact', event => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { if (!isLookingBack()) refresh(event.lastEventId); }, 150);
  });
  addEventListener('pagehide', () => events.close());
}
