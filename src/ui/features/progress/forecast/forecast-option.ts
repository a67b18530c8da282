import type { XAXisComponentOption, YAXisComponentOption } from 'echarts'
import type { BarSeriesOption } from 'echarts/charts'
import type { AriaComponentOption, GridComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import { grouped } from '#ui/composables/wording.ts'
import { dayAndMonthOf } from '../dates.ts'
import { axisTop, type ForecastBar } from './forecast-bars.ts'
import { labelStep, type PlotGeometry } from './plot-geometry.ts'

export type ForecastOption = ComposeOption<BarSeriesOption | GridComponentOption | AriaComponentOption>

export interface ForecastDrawing {
  bars: readonly ForecastBar[]
  overdue: number
  geometry: PlotGeometry
  /** Size of small text in CSS pixels, following the interface size. */
  textPx: number
  summary: string
}

/**
 * Patterns tell the three kinds apart without colour. The SVG renderer passes colours through as written, so tokens
 * stay tokens and a change of theme repaints nothing here.
 */
const looks = {
  young: { color: 'var(--series-1)', decal: { symbol: 'none' } },
  mature: {
    color: 'var(--series-3)',
    decal: {
      symbol: 'rect',
      color: 'var(--color-surface)',
      dashArrayX: [1, 0],
      dashArrayY: [2, 4],
      rotation: -Math.PI / 4,
    },
  },
  overdue: {
    color: 'var(--series-2)',
    decal: {
      symbol: 'circle',
      color: 'var(--color-surface)',
      symbolSize: 0.5,
      dashArrayX: [
        [6, 6],
        [0, 6, 6, 0],
      ],
      dashArrayY: [6, 0],
    },
  },
} satisfies Record<string, NonNullable<BarSeriesOption['itemStyle']>>

/** The whole chart as ECharts takes it: no animation, no tooltip of its own, no colour but tokens. */
export function forecastOption({ bars, overdue, geometry, textPx, summary }: ForecastDrawing): ForecastOption {
  const { top: max, cut } = axisTop(bars, overdue)
  const text = { color: 'var(--color-text-3)', fontSize: textPx, fontFamily: 'Inter Variable, system-ui, sans-serif' }
  const daily = bars.every((bar) => bar.fromDay === bar.toDay)
  const step = labelStep(bars.length, geometry.plotWidth, textPx * 4.6, daily)
  const vertical = { top: geometry.top, bottom: geometry.bottom }
  const value = (index: number): YAXisComponentOption => ({
    gridIndex: index,
    type: 'value',
    min: 0,
    max,
    interval: max / 4,
    axisLabel: { ...text, show: index === 0, formatter: (count: number) => grouped(count) },
    splitLine: { lineStyle: { color: 'var(--color-line)' } },
  })
  const category = (index: number, data: string[], label: object): XAXisComponentOption => ({
    gridIndex: index,
    type: 'category',
    data,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: 'var(--color-edge)' } },
    axisLabel: { ...text, hideOverlap: false, ...label },
  })
  const barsAxis = (index: number) =>
    category(
      index,
      bars.map((bar) => dayAndMonthOf(bar.fromDay)),
      {
        interval: (at: number) => at % step === 0,
        formatter: (label: string, at: number) => (at === 0 && daily ? 'Today' : label),
      },
    )
  const common = { type: 'bar', animation: false, silent: true, emphasis: { disabled: true } } as const
  const stacked = (
    name: string,
    pick: (bar: ForecastBar) => number,
    itemStyle: NonNullable<BarSeriesOption['itemStyle']>,
    axis: number,
  ) => ({
    ...common,
    name,
    stack: 'scheduled',
    xAxisIndex: axis,
    yAxisIndex: axis,
    barCategoryGap: bars.length > 60 ? '18%' : '28%',
    data: bars.map(pick),
    itemStyle,
  })
  const main = geometry.overdue === null ? 0 : 1
  const mainGrid = { ...vertical, left: geometry.left, width: geometry.plotWidth }
  const overdueBar: BarSeriesOption = {
    ...common,
    name: 'Overdue',
    barWidth: 32,
    data: [Math.min(overdue, max)],
    itemStyle: looks.overdue,
    label: {
      show: true,
      position: 'top',
      ...text,
      color: 'var(--color-text)',
      formatter: () => `${grouped(overdue)}${cut ? ' ↑' : ''}`,
    },
  }
  return {
    animation: false,
    aria: { enabled: true, label: { description: summary }, decal: { show: true } },
    grid:
      geometry.overdue === null
        ? [mainGrid]
        : [{ ...vertical, left: geometry.overdue.left, width: geometry.overdue.width }, mainGrid],
    xAxis: geometry.overdue === null ? [barsAxis(0)] : [category(0, ['Overdue'], { interval: 0 }), barsAxis(1)],
    yAxis: geometry.overdue === null ? [value(0)] : [value(0), value(1)],
    series: [
      ...(geometry.overdue === null ? [] : [{ ...overdueBar, xAxisIndex: 0, yAxisIndex: 0 }]),
      stacked('Young', (bar) => bar.young, looks.young, main),
      stacked('Mature', (bar) => bar.mature, looks.mature, main),
    ],
  }
}
