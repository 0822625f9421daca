import type { Block } from '../block.ts';
import { barsChart } from './bars-chart.ts';
import { gridChart } from './grid-chart.ts';
import { linesChart } from './lines-chart.ts';
import { picture } from './svg.ts';
import { wayChart } from './way-chart.ts';

/** A chart as SVG text. The id must be unlike any other on the page. */
export function drawChart({ chart, title, alt }: Extract<Block, { kind: 'chart' }>, id: string): string {
  const draw = () => {
    switch (chart.kind) {
      case 'bars':
        return barsChart(chart);
      case 'way':
        return wayChart(chart);
      case 'grid':
        return gridChart(chart);
      case 'lines':
        return linesChart(chart);
    }
  };
  const { height, content } = draw();
  return picture(height, title, alt, id, content);
}
