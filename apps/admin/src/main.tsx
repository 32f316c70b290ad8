import './theme/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { startI18n } from './i18n/i18n';
import { startCsp } from './theme/csp';
import { startTheme } from './theme/theme-store';
import { startShortcuts } from './ui/shortcuts/use-shortcut';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

startCsp();
startTheme();
startShortcuts();
await startI18n();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
