import type { Item, ItemOf, ItemType } from '#domain/item/item.ts'

/** One item of every type, for tests of the card. Short, but with everything a real one carries. */
const common = (id: string) => ({
  format: 1 as const,
  uid: `sample/${id}`,
  version: 1,
  lessonId: 'L03',
  sectionId: 'recording',
  cites: ['S2-030'],
  passage: {
    lessonId: 'L03',
    sectionId: 'recording',
    quote: 'PyTorch writes the graph down while the Python code runs',
    prefix: 'onger plan first. ',
    suffix: ', so an ordinary if statement is enough to change its sha',
    start: 218,
    end: 274,
  },
  bloom: 'understand' as const,
  reserved: false,
})
const option = (id: string, text: string, correct: boolean, why: string) => ({
  id,
  text,
  correct,
  why,
  misconception: correct ? null : 'M21',
})

export const sampleItems: { [T in ItemType]: ItemOf<T> } = {
  'single-choice': {
    ...common('Q-single'),
    type: 'single-choice',
    stem: 'When does PyTorch record the computation graph of a model?',
    options: [
      option('a', 'While the forward pass runs', true, 'Each pass records a graph of its own.'),
      option('b', 'Once, before any data is seen', false, 'That describes the planned graphs of TensorFlow 1.x.'),
      option(
        'c',
        'Only when the model is exported',
        false,
        'Export can save a graph, but training needs one in every pass.',
      ),
    ],
    explanation:
      'A planned graph is drawn up first and run later. PyTorch works the other way round: running the code is what records the graph, anew in every forward pass.',
    cites: ['S2-030', 'S0-014', 'X01'],
  },
  'multiple-choice': {
    ...common('Q-multiple'),
    type: 'multiple-choice',
    stem: 'Which of these follow from recording the graph at run time? Pick every one that holds.',
    options: [
      option('a', 'A `print` inside `forward` shows real values', true, 'The code runs as ordinary Python.'),
      option('b', 'The shape of the graph may differ from pass to pass', true, 'Every pass is recorded anew.'),
      option(
        'c',
        'The graph can be optimised before the first batch',
        false,
        'There is no graph before the first pass.',
      ),
      option(
        'd',
        'A Python debugger can stop between two layers',
        true,
        'Between two layers there is a line of Python.',
      ),
    ],
    explanation:
      'What is recorded while it runs can be looked at and changed while it runs. Optimising ahead needs a plan that does not exist yet.',
  },
  'true-false': {
    ...common('Q-truth'),
    type: 'true-false',
    stem: 'Judge the statement for TensorFlow as it is today.',
    statement: 'TensorFlow can only run graphs that were fixed before the first batch.',
    truth: false,
    reasons: [
      option(
        'a',
        'Eager execution has been the default since version 2.0',
        true,
        'Operations run at once unless a graph is asked for.',
      ),
      option('b', 'Graphs were removed from TensorFlow altogether', false, '`tf.function` still makes one.'),
      option('c', 'Only Keras models may change their graph', false, 'Eager execution is not limited to Keras.'),
    ],
    explanation:
      'The statement was right for TensorFlow 1.x. Since 2.0 code runs eagerly, and a graph is made where `tf.function` asks for it.',
    cites: ['S0-006', 'D01', 'X01'],
  },
  scenario: {
    ...common('Q-scenario'),
    type: 'scenario',
    stem: 'A learner’s model has a branch that depends on the input, and it misbehaves for one sentence in a thousand. What is the first step?',
    options: [
      option(
        'a',
        'Run that sentence alone and step through `forward`',
        true,
        'It shows the values on the path that was taken.',
      ),
      option(
        'b',
        'Train longer so that the branch is seen more often',
        false,
        'More training hides where the fault lies.',
      ),
      option(
        'c',
        'Export the model and read the saved graph',
        false,
        'An exported graph shows one path, perhaps another one.',
      ),
    ],
    reasons: [
      option(
        'a',
        'The graph is recorded along the path that this input takes',
        true,
        'So stepping through it shows exactly that path.',
      ),
      option('b', 'Rare branches are skipped by the recorder', false, 'Nothing that runs is skipped.'),
      option('c', 'A saved graph holds every branch at once', false, 'Tracing saves the path of one example.'),
    ],
    explanation:
      'Because the graph follows the code, the failing input takes its own path through it. Looking at that path is cheaper than anything else.',
  },
  'outdated-claim': {
    ...common('Q-outdated'),
    type: 'outdated-claim',
    stem: 'One of these statements has been overtaken by events. Which one?',
    options: [
      option('a', 'TensorFlow Lite is the name of the mobile runtime', true, 'It has been called LiteRT since 2024.'),
      option('b', 'TensorBoard can be used with both frameworks', false, 'That still holds.'),
      option('c', 'ONNX is a format for exchanging models', false, 'That still holds.'),
    ],
    update: 'D09',
    explanation: 'Only the name has changed. The runtime and its file format live on as LiteRT.',
    cites: ['S1-031', 'D09'],
  },
  compare: {
    ...common('Q-compare'),
    type: 'compare',
    presentation: 'sides',
    stem: 'Which framework can train on several graphics cards in one machine?',
    options: [
      option('pytorch', 'PyTorch', false, 'It can, but not it alone.'),
      option('tensorflow', 'TensorFlow', false, 'It can, but not it alone.'),
      option('both', 'Both', true, 'Each has a documented way.'),
      option('neither', 'Neither', false, 'Both have a documented way.'),
    ],
    explanation: 'Both have it; they differ in how much code it takes, and on that the sources disagree.',
    cites: ['S2-079', 'X04'],
  },
  cloze: {
    ...common('Q-cloze'),
    type: 'cloze',
    stem: 'Complete the sentence.',
    text: 'PyTorch grew out of {{older}}, a library written for **{{language}}**, and was first released in {{year}}.',
    blanks: [
      { id: 'older', answer: 'Torch', accepted: [], denied: [] },
      {
        id: 'language',
        answer: 'Lua',
        accepted: [],
        denied: [{ text: 'Python', why: 'Python came with PyTorch, not with Torch.', misconception: 'M12' }],
      },
      { id: 'year', answer: '2016', accepted: [], denied: [] },
    ],
    explanation: 'The name keeps its ancestor: Torch for Lua, Py-Torch for Python.',
  },
  'short-answer': {
    ...common('Q-short'),
    type: 'short-answer',
    stem: 'Why is a model with a branch easier to debug when its graph is recorded at run time?',
    modelAnswer: 'Each pass runs as ordinary code, so a debugger can stop inside the branch and show the real values.',
    ideaUnits: [
      { id: 'a', text: 'The code runs line by line' },
      { id: 'b', text: 'A debugger can show the values inside the branch' },
    ],
    pitfalls: [{ text: 'Because it is faster', why: 'Speed does not help to find a fault.', misconception: 'M22' }],
    explanation:
      'Nothing stands between the source code and what runs, so ordinary tools reach the place where it fails.',
  },
  'free-recall': {
    ...common('Q-recall'),
    type: 'free-recall',
    stem: 'Without looking: what are the trade-offs of fixing a graph before it runs?',
    modelAnswer:
      'A fixed graph can be optimised as a whole and saved without Python, but it is harder to change and to debug.',
    ideaUnits: [
      { id: 'a', text: 'It can be optimised as a whole' },
      { id: 'b', text: 'It can be saved and run without Python' },
      { id: 'c', text: 'It is harder to change and to debug' },
    ],
    explanation: 'The trade is control against flexibility; neither side is right for everything.',
  },
  numeric: {
    ...common('Q-numeric'),
    type: 'numeric',
    stem: 'Roughly how many milliseconds pass between two frames at 60 frames a second?',
    value: 16.7,
    unit: 'ms',
    tolerance: { kind: 'relative', amount: 0.05 },
    explanation: 'A second has 1,000 milliseconds; divided by 60 that is a little under 17.',
  },
  matching: {
    ...common('Q-matching'),
    type: 'matching',
    stem: 'Match each term to its description.',
    left: [
      { id: 'tensor', text: 'tensor', rightId: 'data', why: 'Tensors are the material of networks.' },
      {
        id: 'graph',
        text: 'computation graph',
        rightId: 'vertices',
        why: 'Operations are joined by the values that flow.',
      },
      { id: 'framework', text: 'framework', rightId: 'toolkit', why: 'It is what one builds with.' },
    ],
    right: [
      { id: 'data', text: 'numbers in rows, columns and further axes' },
      { id: 'vertices', text: 'operations joined by edges' },
      { id: 'toolkit', text: 'a toolkit for building and training networks' },
      { id: 'trained', text: 'a network after its training' },
    ],
    explanation: 'A tensor is what flows, a graph is how things are joined, a framework is what one builds with.',
  },
  ordering: {
    ...common('Q-ordering'),
    type: 'ordering',
    stem: 'Put one training step in order.',
    steps: [
      { id: 'forward', text: 'Run the forward pass' },
      { id: 'loss', text: 'Compute the loss' },
      { id: 'backward', text: 'Run `backward` through the recorded graph' },
      { id: 'update', text: 'Let the optimiser change the weights' },
    ],
    explanation: 'The loss needs a prediction, gradients need the loss, and the optimiser needs gradients.',
  },
  table: {
    ...common('Q-table'),
    type: 'table',
    stem: 'Complete the comparison.',
    columns: ['Aspect', 'PyTorch', 'TensorFlow'],
    rows: [
      [
        { kind: 'given', text: 'Graph by default' },
        {
          kind: 'blank',
          id: 'graph-pt',
          answer: 'recorded while running',
          options: ['recorded while running', 'fixed beforehand'],
          why: 'Each pass records its own.',
        },
        { kind: 'given', text: 'recorded while running, since 2.0' },
      ],
      [
        { kind: 'given', text: 'Asking for a fixed graph' },
        { kind: 'given', text: '`torch.compile`' },
        {
          kind: 'blank',
          id: 'ask-tf',
          answer: '`tf.function`',
          options: ['`tf.function`', '`tf.Session`', '`tf.Module`'],
          why: '`tf.Session` belongs to version 1.',
        },
      ],
    ],
    explanation: 'Both run eagerly by default today, and both can be asked for a graph.',
  },
}

export const everySample: readonly Item[] = Object.values(sampleItems)
