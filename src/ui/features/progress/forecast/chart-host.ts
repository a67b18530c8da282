import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent } from 'echarts/components'
import { type ECharts, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, GridComponent, AriaComponent, SVGRenderer])

/** A chart inside an element, drawn as SVG so that text zooms and colours can stay tokens. */
export const openChart = (element: HTMLElement): ECharts => init(element, null, { renderer: 'svg' })
