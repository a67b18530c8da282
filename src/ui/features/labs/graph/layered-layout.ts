/**
 * Places the vertices of a small directed graph without cycles in layers, inputs at the top, so that every edge runs
 * downwards. The steps are those of the layered drawing of Sugiyama, Tagawa and Toda (1981): layers by the longest path,
 * stand-ins where an edge passes a layer, order within a layer by the mean place of the neighbours.
 */
export interface LayoutNode {
  readonly id: string
  /** Ids of the vertices it takes its values from, one per operand; the same one may stand twice. */
  readonly inputs: readonly string[]
}
export interface Point {
  readonly x: number
  readonly y: number
}
export interface PlacedEdge {
  readonly from: string
  readonly to: string
  /** Which operand of `to` it brings. */
  readonly operand: number
  /** From the lower side of `from` to the upper side of `to`, through the layers between. */
  readonly points: readonly Point[]
}
export interface GraphLayout {
  readonly width: number
  readonly height: number
  /** Centres of the vertices. */
  readonly places: ReadonlyMap<string, Point>
  readonly edges: readonly PlacedEdge[]
}
/** Sizes in user units of the drawing. */
export interface NodeSize {
  readonly width: number
  readonly height: number
}

const betweenColumns = 16
const betweenLayers = 44
const passingWidth = 20
const sweeps = 8

interface Entry {
  readonly key: string
  readonly width: number
  readonly above: string[]
  readonly below: string[]
}

export function layOutGraph(nodes: readonly LayoutNode[], size: NodeSize): GraphLayout {
  const layerOf = layersOf(nodes)
  const entries = new Map<string, Entry>()
  const layers: string[][] = []
  const enter = (key: string, layer: number, width: number) => {
    entries.set(key, { key, width, above: [], below: [] })
    const row = layers[layer] ?? []
    row.push(key)
    layers[layer] = row
  }
  for (const { id } of nodes) enter(id, layerOf.get(id) ?? 0, size.width)

  const links: { from: string; to: string; operand: number; through: string[] }[] = []
  for (const { id, inputs } of nodes) {
    inputs.forEach((from, operand) => {
      const through: string[] = []
      for (let layer = (layerOf.get(from) ?? 0) + 1; layer < (layerOf.get(id) ?? 0); layer++) {
        const key = `${from}>${id}#${operand}@${layer}`
        enter(key, layer, passingWidth)
        through.push(key)
      }
      const path = [from, ...through, id]
      path.slice(1).forEach((key, index) => {
        const before = path[index] ?? from
        entries.get(key)?.above.push(before)
        entries.get(before)?.below.push(key)
      })
      links.push({ from, to: id, operand, through })
    })
  }

  const ordered = orderLayers(layers, entries)
  const centres = new Map<string, number>()
  const widths = ordered.map((row) => row.reduce((sum, key) => sum + widthOf(entries, key) + betweenColumns, 0))
  const width = Math.max(size.width, ...widths.map((total) => total - betweenColumns))
  ordered.forEach((row, layer) => {
    let left = (width - ((widths[layer] ?? 0) - betweenColumns)) / 2
    for (const key of row) {
      centres.set(key, left + widthOf(entries, key) / 2)
      left += widthOf(entries, key) + betweenColumns
    }
  })
  const middleOf = (layer: number) => size.height / 2 + layer * (size.height + betweenLayers)
  const places = new Map(
    nodes.map(({ id }) => [id, { x: centres.get(id) ?? 0, y: middleOf(layerOf.get(id) ?? 0) }] as const),
  )

  /** Where the edges of one side of a vertex end: beside each other, in the order of their other ends. */
  const spread = (own: string, towards: readonly string[], index: number) => {
    const order = towards.map((key, place) => ({ place, x: centres.get(key) ?? 0 })).toSorted((a, b) => a.x - b.x)
    const rank = order.findIndex(({ place }) => place === index)
    const room = Math.min(16, (size.width - 24) / Math.max(1, towards.length - 1))
    return (centres.get(own) ?? 0) + (rank - (towards.length - 1) / 2) * room
  }
  const leaving = new Map<string, number>()
  const edges = links.map(({ from, to, operand, through }): PlacedEdge => {
    const out = leaving.get(from) ?? 0
    leaving.set(from, out + 1)
    const start = { x: spread(from, entries.get(from)?.below ?? [], out), y: middleOf(layerOf.get(from) ?? 0) }
    const end = { x: spread(to, entries.get(to)?.above ?? [], operand), y: middleOf(layerOf.get(to) ?? 0) }
    const passed = through.map((key, index) => ({
      x: centres.get(key) ?? 0,
      y: middleOf((layerOf.get(from) ?? 0) + 1 + index),
    }))
    return {
      from,
      to,
      operand,
      points: [{ ...start, y: start.y + size.height / 2 }, ...passed, { ...end, y: end.y - size.height / 2 }],
    }
  })
  const height = layers.length * (size.height + betweenLayers) - betweenLayers
  return { width, height: Math.max(size.height, height), places, edges }
}

/** The longest way from an input; vertices without inputs stand right above the first that uses them. */
function layersOf(nodes: readonly LayoutNode[]): Map<string, number> {
  const layerOf = new Map<string, number>()
  for (const { id, inputs } of nodes) {
    layerOf.set(
      id,
      inputs.reduce((deepest, input) => Math.max(deepest, (layerOf.get(input) ?? 0) + 1), 0),
    )
  }
  for (const { id, inputs } of nodes) {
    if (inputs.length > 0) continue
    const users = nodes.filter((node) => node.inputs.includes(id)).map((node) => layerOf.get(node.id) ?? 1)
    if (users.length > 0) layerOf.set(id, Math.min(...users) - 1)
  }
  return layerOf
}

function orderLayers(layers: readonly string[][], entries: ReadonlyMap<string, Entry>): string[][] {
  const ordered = layers.map((row) => [...row])
  const placeOf = (row: readonly string[] | undefined, key: string) => {
    const place = row?.indexOf(key) ?? -1
    return place < 0 || !row ? null : (place + 0.5) / row.length
  }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const down = sweep % 2 === 0
    const order = [...ordered.keys()]
    for (const layer of down ? order : order.toReversed()) {
      const row = ordered[layer] ?? []
      const beside = ordered[down ? layer - 1 : layer + 1]
      const mean = (key: string) => {
        const entry = entries.get(key)
        const around = ((down ? entry?.above : entry?.below) ?? []).flatMap((other) => placeOf(beside, other) ?? [])
        return around.length === 0 ? (placeOf(row, key) ?? 0) : around.reduce((sum, x) => sum + x, 0) / around.length
      }
      const means = new Map(row.map((key) => [key, mean(key)]))
      ordered[layer] = row.toSorted((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0))
    }
  }
  return ordered
}

function widthOf(entries: ReadonlyMap<string, Entry>, key: string): number {
  return entries.get(key)?.width ?? 0
}
