/** What a line of a model definition is there for. */
export const jobs = [
  { letter: 'I', name: 'input' },
  { letter: 'L', name: 'layers' },
  { letter: 'C', name: 'calculation' },
  { letter: 'R', name: 'running it' },
] as const
export type JobLetter = (typeof jobs)[number]['letter']

export interface CodeLine {
  jobs: JobLetter[]
  /** Levels of indentation. */
  indent: 0 | 1 | 2
  /** The line, cut where it may break in a narrow column; no part is longer than `longestPart`. */
  parts: string[]
}
export interface ModelStyle {
  title: string
  lines: CodeLine[]
}

/** Characters that a column 193 px wide holds at the deepest indentation and after a break, in code of 12 px. */
export const longestPart = 20

const line = (letters: string, indent: CodeLine['indent'], ...parts: string[]): CodeLine => ({
  jobs: jobs.flatMap(({ letter }) => (letters.includes(letter) ? [letter] : [])),
  indent,
  parts,
})

/** The same network in three vocabularies: four inputs, eight hidden units, three scores. */
export const modelStyles: ModelStyle[] = [
  {
    title: 'Early TensorFlow',
    lines: [
      line('I', 0, 'x = tf.placeholder(', 'tf.float32, ', '(None, 4))'),
      line('L', 0, 'w1 = ', 'tf.get_variable(', "'w1', (4, 8))"),
      line('L', 0, 'w2 = ', 'tf.get_variable(', "'w2', (8, 3))"),
      line('C', 0, 'hidden = tf.nn.relu(', 'tf.matmul(x, w1))'),
      line('C', 0, 'scores = tf.matmul(', 'hidden, w2)'),
      line('R', 0, 'with tf.Session() ', 'as session:'),
      line('R', 1, 'session.run(', 'tf.global_variables_', 'initializer())'),
      line('R', 1, 'session.run(scores, ', 'feed_dict={x: data})'),
    ],
  },
  {
    title: 'PyTorch: Module and forward',
    lines: [
      line('', 0, 'class Scorer(', 'nn.Module):'),
      line('', 1, 'def __init__(self):'),
      line('', 2, 'super().__init__()'),
      line('L', 2, 'self.hidden = ', 'nn.Linear(4, 8)'),
      line('L', 2, 'self.out = ', 'nn.Linear(8, 3)'),
      line('IC', 1, 'def forward(', 'self, x):'),
      line('C', 2, 'return self.out(', 'torch.relu(', 'self.hidden(x)))'),
      line('R', 0, 'Scorer()(data)'),
    ],
  },
  {
    title: 'Keras: Model and layers',
    lines: [
      line('I', 0, 'inputs = ', 'tf.keras.Input(', 'shape=(4,))'),
      line('LC', 0, 'hidden = ', 'tf.keras.layers', '.Dense(8, ', "activation='relu')", '(inputs)'),
      line('LC', 0, 'scores = ', 'tf.keras.layers', '.Dense(3)(hidden)'),
      line('L', 0, 'model = ', 'tf.keras.Model(', 'inputs, scores)'),
      line('R', 0, 'model(data)'),
    ],
  },
]
