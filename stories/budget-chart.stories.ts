import type { Meta, StoryObj } from '@storybook/web-components-vite';
import * as examples from './examples/budget-chart.js';

const meta: Meta = { title: 'Componenti/Grafico del bilancio', component: 'broletto-budget-chart' };
export default meta;

export const LabImpact: StoryObj = { name: 'Lab’Impact: la quota del Comune', render: () => examples.labImpact };
export const Doughnut: StoryObj = { name: 'Ciambella', render: () => examples.doughnut };
export const Missioni: StoryObj = { name: 'Barre: spese per missione', render: () => examples.missioni };
export const TotalMismatch: StoryObj = { name: 'Totale che non torna', render: () => examples.totalMismatch };
export const BrokenNumbers: StoryObj = { name: 'Numeri illeggibili', render: () => examples.brokenNumbers };
export const Empty: StoryObj = { name: 'Senza dati', render: () => examples.empty };
