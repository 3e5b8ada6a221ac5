import './app/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { standsAboveOthers } from './app/base.ts';
import { declareFont } from './app/font.ts';
import { startWords } from './app/i18n.ts';
import { App } from './app/router.tsx';
import { keepPages } from './app/update.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no place for the application');

void declareFont();
await startWords();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
// A city on one machine stands above its districts: pages that it kept would be shown in their place.
if (!standsAboveOthers) keepPages();
