/// Nodes waiting to be looked at, the cheapest first; equal ones in the order of their numbers.
struct CostQueue {
  private var heap: [(node: Int, cost: Cost)] = []

  mutating func insert(_ node: Int, _ cost: Cost) {
    heap.append((node, cost))
    var child = heap.count - 1
    while child > 0, isBefore(child, (child - 1) / 2) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func popCheapest() -> (node: Int, cost: Cost)? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if heap.isEmpty { return first }
    heap[0] = last
    var parent = 0
    while 2 * parent + 1 < heap.count {
      let left = 2 * parent + 1
      let child = left + 1 < heap.count && isBefore(left + 1, left) ? left + 1 : left
      guard isBefore(child, parent) else { break }
      heap.swapAt(child, parent)
      parent = child
    }
    return first
  }

  private func isBefore(_ a: Int, _ b: Int) -> Bool {
    (heap[a].cost, heap[a].node) < (heap[b].cost, heap[b].node)
  }
}
