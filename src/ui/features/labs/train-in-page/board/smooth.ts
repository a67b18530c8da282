/**
 * Exponential moving average as TensorBoard's scalar charts smooth: the average starts at 0 and is divided by the
 * weight that has been given out so far (1 - weight^n), so that the first points are not pulled down. Values that are not
 * finite are passed through and leave the average alone. (TensorBoard, vz_line_chart, "resmoothDataset".)
 *
 * @param weight from 0 (nothing smoothed) to less than 1
 */
export function smooth(values: readonly number[], weight: number): number[] {
  let average = 0
  let given = 0
  return values.map((value) => {
    if (!Number.isFinite(value)) return value
    average = weight * average + (1 - weight) * value
    given = weight * given + (1 - weight)
    return average / given
  })
}
