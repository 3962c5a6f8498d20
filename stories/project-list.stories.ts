import type { Meta, StoryObj } from '@storybook/web-components-vite';
import * as examples from './examples/project-list.js';

const meta: Meta = { title: 'Componenti/Elenco dei progetti', component: 'broletto-project-list' };
export default meta;

export const Plain: StoryObj = { name: 'Dodici progetti', render: () => examples.plain };
export const ByMission: StoryObj = { name: 'Per missione del PNRR', render: () => examples.byMission };
export const ByFund: StoryObj = { name: 'Per fondo', render: () => examples.byFund };
export const ByState: StoryObj = { name: 'Per stato', render: () => examples.byState };
export const FromCsv: StoryObj = { name: 'Da un file CSV', render: () => '<broletto-project-list heading="I progetti, da un foglio di calcolo" src="./pages/progetti.csv" group-by="state"></broletto-project-list>' };
export const BrokenRows: StoryObj = { name: 'Righe da sistemare', render: () => examples.brokenRows };
export const WithContent: StoryObj = { name: 'Solo il contenuto della pagina', render: () => examples.withContent };
export const Empty: StoryObj = { name: 'Senza dati', render: () => examples.empty };
