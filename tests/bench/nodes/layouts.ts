/** How people come to nodes: for each board and each of its people, by which node. */
export type Layout = {
  readonly name: string
  readonly nodes: number
  readonly nodeOf: (board: number, person: number) => number
}

export const alone: Layout = { name: 'one node', nodes: 1, nodeOf: () => 0 }

/** As a load balancer does that knows nothing of boards. */
export const atRandom: Layout = {
  name: 'two nodes, people at random',
  nodes: 2,
  nodeOf: () => Math.floor(Math.random() * 2),
}

/** As a load balancer does that hashes the board's id, which is in every path. */
export const byBoard: Layout = { name: 'two nodes, boards sorted', nodes: 2, nodeOf: (board) => board % 2 }

/** Two servers of their own, which share nothing but the machine: no two carry more on it. */
export const apart: Layout = { name: 'two nodes apart, a database each', nodes: 2, nodeOf: (board) => board % 2 }
