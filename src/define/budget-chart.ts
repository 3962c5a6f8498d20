import { define } from '../core/define.js';
import { BudgetChart } from '../widgets/budget-chart/budget-chart.js';

define('broletto-budget-chart', BudgetChart);
