import '@vkontakte/vkui/dist/cssm/styles/themes.css';
import '../ui/look.css';
import '../ui/base.css';
import '../ui/drawing.css';
import '../ui/parts.css';
import './shell/shell.css';
import { createRoot } from 'react-dom/client';
import { renewVisible } from './data/visible.ts';
import { App } from './shell/app.tsx';
import { startRouter } from './shell/router.ts';

void renewVisible();
startRouter();
const root = document.getElementById('root');
if (root) {
  root.textContent = '';
  createRoot(root).render(<App />);
}
