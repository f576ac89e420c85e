/// The largest flow between two sums where every cell may move a given amount either way.
struct WindowFlow {
  private let arcs: [CountNetwork.Arc]
  private let ways: NetworkWays

  init(_ network: CountNetwork) {
    arcs = network.arcs
    ways = NetworkWays(network)
  }

  /// How far a cell can grow or shrink, looked at no further than `limit`.
  ///
  /// - Parameters:
  ///   - up, down: how far each cell may move; the cell itself must be able to move as well.
  func room(
    of cell: Int, _ direction: NetworkFlow.Direction, limit: Int, up: [Int], down: [Int]
  ) -> Int {
    let (source, sink) =
      direction == .up
      ? (arcs[cell].to, arcs[cell].from) : (arcs[cell].from, arcs[cell].to)
    let limit = min(limit, direction == .up ? up[cell] : down[cell])
    if source == sink { return limit }
    var flow = [Int](repeating: 0, count: arcs.count)
    var amount = 0
    while amount < limit, let path = path(from: source, to: sink, without: cell, flow, up, down) {
      var step = limit - amount
      for (arc, isForward) in path {
        step = min(step, isForward ? up[arc] - flow[arc] : down[arc] + flow[arc])
      }
      for (arc, isForward) in path { flow[arc] += isForward ? step : -step }
      amount += step
    }
    return amount
  }

  private func path(
    from source: Int, to sink: Int, without cell: Int, _ flow: [Int], _ up: [Int], _ down: [Int]
  ) -> [(arc: Int, isForward: Bool)]? {
    var cameBy: [Int: (arc: Int, isForward: Bool)] = [:]
    var waiting = [source]
    var next = 0
    while next < waiting.count, cameBy[sink] == nil {
      let node = waiting[next]
      next += 1
      for position in ways.range(at: node) {
        let (arc, isForward) = (ways.ways[position].arc, ways.ways[position].isOut)
        guard arc != cell, arcs[arc].from != arcs[arc].to else { continue }
        guard (isForward ? up[arc] - flow[arc] : down[arc] + flow[arc]) > 0 else { continue }
        let other = isForward ? arcs[arc].to : arcs[arc].from
        guard other != source, cameBy[other] == nil else { continue }
        cameBy[other] = (arc, isForward)
        waiting.append(other)
      }
    }
    var path: [(arc: Int, isForward: Bool)] = []
    var node = sink
    while node != source {
      guard let step = cameBy[node] else { return nil }
      path.append(step)
      node = step.isForward ? arcs[step.arc].from : arcs[step.arc].to
    }
    return path
  }
}
