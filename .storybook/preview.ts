import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import '../src/define/all.js';
import './preview.css';

// Fetched, not imported: dist/ is served as it is, so that the pages see what a CMS would.
setCustomElementsManifest(await fetch('./dist/custom-elements.json').then((response) => response.json()));

/** Colours seen on real municipal sites: the variables through which the host's look reaches a widget. */
const HOSTS = ['nessuno', 'bootstrap-italia-2', 'bootstrap-italia-3', 'scuro'];

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    options: { storySort: { order: ['Benvenuto', 'Guide', ['Webmaster', 'Designer', 'Sviluppatore', '*'], 'Componenti', ['Scheda progetto', 'Elenco delle scuole con mappa', 'Grafico del bilancio', '*']] } },
    docs: { toc: true },
    a11y: { test: 'error' },
    controls: { disable: true },
    actions: { disable: true },
  },
  initialGlobals: { lang: 'it', host: 'nessuno', dir: 'ltr' },
  globalTypes: {
    lang: { description: 'Lingua', toolbar: { icon: 'globe', items: ['it', 'en'], dynamicTitle: true } },
    host: { description: 'Sito ospite', toolbar: { icon: 'paintbrush', items: HOSTS, dynamicTitle: true } },
    dir: { description: 'Verso di scrittura', toolbar: { icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true } },
  },
  decorators: [
    (story, { globals, canvasElement }) => {
      document.documentElement.dataset.host = globals.host;
      // On the canvas too: documentation pages put their own language around each story.
      for (const element of [document.documentElement, canvasElement]) Object.assign(element, { lang: globals.lang, dir: globals.dir });
      return story();
    },
  ],
};
export default preview;
