import { ArcElement, BarController, BarElement, CategoryScale, Chart, DoughnutController, Legend, LinearScale, LineController, LineElement, PointElement, Title, type ChartConfiguration } from "chart.js";
import type { ChartWire } from "../workbook/wire";
import { h } from "./element";

Chart.register(ArcElement, BarController, BarElement, CategoryScale, DoughnutController, Legend, LinearScale, LineController, LineElement, PointElement, Title);

/** Colours of a chart without ones of its own: Google's first eight. */
const COLORS = ["#4285f4", "#ea4335", "#fbbc04", "#34a853", "#ff6d01", "#46bdc6", "#7baaf7", "#f07b72"];
const color = (at: number): string => COLORS[at % COLORS.length] ?? "#4285f4";

/** Draws a chart as its spec says, over the cells as they stand. On Google it is paper white whatever the screen is. */
export function drawn(chart: ChartWire): { readonly element: HTMLElement; readonly gone: () => void } {
  const canvas = h("canvas", { role: "img", "aria-label": chart.alt });
  const element = h("figure", { class: "chart", style: `width:${chart.width}px;height:${chart.height}px` }, canvas);
  const made = new Chart(canvas, configuration(chart));
  return { element, gone: () => { made.destroy(); element.remove(); } };
}

function configuration(chart: ChartWire): ChartConfiguration {
  const font = { family: "system-ui, 'Segoe UI', Roboto, Arial, sans-serif", size: 12 };
  const round = chart.type === "pie";
  const axis = (title: string) => ({ stacked: chart.stacked, beginAtZero: true, title: { display: title !== "", text: title, font, color: "#5f6368" }, ticks: { font, color: "#5f6368" }, grid: { color: "#dadce0" } });
  const [along, up] = chart.lying ? [axis(chart.axes.y), axis(chart.axes.x)] : [axis(chart.axes.x), axis(chart.axes.y)];
  return {
    type: round ? "doughnut" : chart.type,
    data: {
      labels: [...chart.labels],
      datasets: chart.series.map((series, at) => ({
        label: series.name, data: [...series.values], borderColor: round ? "#fff" : (series.color ?? color(at)), borderWidth: chart.type === "line" ? 2 : round ? 1 : 0,
        backgroundColor: round ? chart.labels.map((_, place) => color(place)) : (series.color ?? color(at)),
      })),
    },
    options: {
      animation: false, responsive: true, maintainAspectRatio: false, layout: { padding: 12 }, events: [],
      ...(chart.lying ? { indexAxis: "y" as const } : {}),
      ...(round ? { cutout: `${Math.round(chart.hole * 100)}%` } : { scales: { x: along, y: up } }),
      plugins: {
        title: { display: chart.title !== "", text: chart.title, align: "start" as const, font: { ...font, size: 16, weight: "normal" as const }, color: "#1f1f1f" },
        legend: { display: chart.legend !== null && (round || chart.series.some(({ name }) => name !== "")), position: chart.legend ?? "top", labels: { font, color: "#1f1f1f", boxWidth: 12 } },
      },
    },
  } as ChartConfiguration;
}
