import './app/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { standsAboveOthers } from './app/base.ts';
import { startWords } from './app/i18n.ts';
import { App } from './app/router.tsx';
import { keepPages } from './app/update.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no place for the application');

// Which characters are in which piece of the font is a long list; the first page is not kept waiting for it.
void import('@fontsource-variable/noto-sans-sc/wght.css');
await startWords();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
// A city on one machine stands above its districts: pages that it kept would be shown in their place.
if (!standsAboveOthers) keepPages();
