/** Where bars stand inside the drawing, in CSS pixels. Kept here so that the cursor needs nothing of the chart library. */
export interface PlotGeometry {
  width: number
  /** Left edge and width of the bar of what is overdue; null when nothing is. */
  overdue: { left: number; width: number } | null
  left: number
  plotWidth: number
  top: number
  bottom: number
}

export const PLOT_HEIGHT_PX = 248
const OVERDUE_WIDTH_PX = 56
const OVERDUE_GAP_PX = 20
const RIGHT_PX = 8

/** @param axisLabelPx room for the largest number at the axis */
export function plotGeometry(width: number, hasOverdue: boolean, axisLabelPx: number): PlotGeometry {
  const overdue = hasOverdue ? { left: axisLabelPx, width: OVERDUE_WIDTH_PX } : null
  const left = axisLabelPx + (hasOverdue ? OVERDUE_WIDTH_PX + OVERDUE_GAP_PX : 0)
  return { width, overdue, left, plotWidth: Math.max(1, width - left - RIGHT_PX), top: 20, bottom: 28 }
}

/** The bar under a horizontal position, counted from 0; null beside the plot. */
export function barAt({ left, plotWidth }: PlotGeometry, x: number, barCount: number): number | null {
  if (x < left || x >= left + plotWidth) return null
  return Math.min(barCount - 1, Math.floor(((x - left) / plotWidth) * barCount))
}

/** Left edge and width of the column that a bar stands in. */
export function columnOf({ left, plotWidth }: PlotGeometry, index: number, barCount: number) {
  return { left: left + (index * plotWidth) / barCount, width: plotWidth / barCount }
}

/** Every how many bars a date fits below the axis; whole weeks where bars are days. */
export function labelStep(barCount: number, plotWidth: number, labelPx: number, daily: boolean): number {
  const least = Math.max(1, Math.ceil((labelPx * barCount) / plotWidth))
  return daily ? Math.ceil(least / 7) * 7 : least
}
