import type { Meta, StoryObj } from '@storybook/web-components-vite';
import * as examples from './examples/schools-map.js';

const meta: Meta = { title: 'Componenti/Elenco delle scuole con mappa', component: 'broletto-schools-map' };
export default meta;

export const Sesto: StoryObj = { name: 'Sette istituti di Sesto San Giovanni', render: () => examples.sesto };
export const Complete: StoryObj = { name: 'Contatti e attività, per istituto', render: () => examples.complete };
export const FromFiles: StoryObj = {
  name: 'Da un file, con le posizioni in un altro',
  render: () => `<broletto-schools-map id="scuole" heading="Le scuole della provincia" src="./pages/scuole.csv" join-src="./pages/posizioni.csv" page-size="10" sort="municipality">
  <p><a href="./pages/scuole.csv">Le scuole, in un file CSV</a></p>
</broletto-schools-map>`,
};
export const Regional: StoryObj = { name: 'Tutta la regione', render: () => examples.regional };
export const WithoutPoints: StoryObj = { name: 'Senza coordinate', render: () => examples.withoutPoints };
export const BrokenRows: StoryObj = { name: 'Righe da sistemare', render: () => examples.brokenRows };
export const Empty: StoryObj = { name: 'Senza dati', render: () => examples.empty };
