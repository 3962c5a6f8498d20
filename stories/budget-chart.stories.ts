import type { Meta, StoryObj } from '@storybook/web-components-vite';
import * as examples from './examples/budget-chart.js';

const meta: Meta = { title: 'Componenti/Grafico del bilancio', component: 'broletto-budget-chart' };
export default meta;

export const LabImpact: StoryObj = { name: 'Lab’Impact: la quota del Comune', render: () => examples.labImpact };
export const OneNumber: StoryObj = { name: 'Numero', render: () => examples.number };
export const Missioni: StoryObj = { name: 'Barre: spese per missione', render: () => examples.missioni };
export const SideBySide: StoryObj = { name: 'Barre: due anni a confronto', render: () => examples.sideBySide };
export const StackedYears: StoryObj = { name: 'Barre impilate: le entrate, anno per anno', render: () => examples.stackedYears };
export const StackedSources: StoryObj = { name: 'Barre impilate: chi paga che cosa', render: () => examples.stackedSources };
export const Doughnut: StoryObj = { name: 'Ciambella', render: () => examples.doughnut };
export const Treemap: StoryObj = { name: 'Riquadri', render: () => examples.treemap };
export const LineYears: StoryObj = { name: 'Linee: più anni', render: () => examples.lineYears };
export const ManyLines: StoryObj = { name: 'Linee: una voce alla volta', render: () => examples.manyLines };
export const DrillDown: StoryObj = { name: 'Dalle missioni ai programmi', render: () => examples.drillDown };
export const PerResident: StoryObj = { name: 'Per abitante', render: () => examples.perResident };
export const Comparison: StoryObj = {
  name: 'Confronto con un altro comune',
  render: () => `<broletto-budget-chart heading="Spese a confronto (dati di esempio)" src="./pages/bilancio.csv" label="Il nostro Comune" residents="80.000"
  compare-src="./pages/openbdap.csv" compare-entity="Villa di Esempio" compare-residents="27.500" source="Dati di esempio">
  <p><a href="./pages/bilancio.csv">Le spese del nostro Comune, in un file CSV</a></p>
</broletto-budget-chart>`,
};
export const FromOpenBdap: StoryObj = {
  name: 'Da un file di OpenBDAP',
  render: () => `<broletto-budget-chart heading="Bilancio di previsione (dati di esempio)" src="./pages/openbdap.csv" entity="Comune di Borgo di Esempio" source="Dati di esempio">
  <p><a href="./pages/openbdap.csv">Le spese per missione, in un file CSV</a></p>
</broletto-budget-chart>`,
};
export const EntityNotFound: StoryObj = {
  name: 'L’ente non è nel file',
  render: () => `<broletto-budget-chart heading="Bilancio di previsione (dati di esempio)" src="./pages/openbdap.csv" entity="Borgo di Esmpio" source="Dati di esempio">
  <p><a href="./pages/openbdap.csv">Le spese per missione, in un file CSV</a></p>
</broletto-budget-chart>`,
};
export const ManyItems: StoryObj = { name: 'Sessanta voci', render: () => examples.manyItems };
export const Negative: StoryObj = { name: 'Importi negativi', render: () => examples.negative };
export const TotalMismatch: StoryObj = { name: 'Totale che non torna', render: () => examples.totalMismatch };
export const BrokenNumbers: StoryObj = { name: 'Numeri illeggibili', render: () => examples.brokenNumbers };
export const Empty: StoryObj = { name: 'Senza dati', render: () => examples.empty };
