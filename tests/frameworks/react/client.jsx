import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app.jsx';

// Without a server's HTML, the browser does it all.
const place = document.querySelector('#app');
if (location.search === '?client') {
  place.replaceChildren();
  createRoot(place).render(<App />);
} else {
  hydrateRoot(place, <App />);
}
