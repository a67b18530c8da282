import { batchesPerEpoch, pointCounts, type TrainingSettings } from '../training/settings.ts'

export type Framework = 'pytorch' | 'keras'

/** The run as a Python program that logs for TensorBoard: the same network, batches, optimiser and log. */
export function sameInPython(framework: Framework, settings: TrainingSettings): string {
  return (framework === 'pytorch' ? pytorch(settings) : keras(settings)).join('\n')
}

/** Interfaces as PyTorch's documentation has them: torch.nn, torch.optim, torch.utils.tensorboard. */
function pytorch({ layers, units, optimiser, learningRate, epochs, seed }: TrainingSettings): string[] {
  const hidden = Array.from({ length: layers }, (_, index) => {
    return `    nn.Linear(${index === 0 ? 2 : units}, ${units}), nn.ReLU(),`
  })
  return [
    'import torch',
    'from torch import nn',
    'from torch.utils.tensorboard import SummaryWriter',
    '',
    `torch.manual_seed(${seed})`,
    'model = nn.Sequential(',
    ...hidden,
    `    nn.Linear(${units}, 1),`,
    ')',
    'loss_of = nn.BCEWithLogitsLoss()',
    `optimiser = torch.optim.${optimiser === 'adam' ? 'Adam' : 'SGD'}(model.parameters(), lr=${learningRate})`,
    `writer = SummaryWriter('runs/seed-${seed}')`,
    '',
    'step = 0',
    `for epoch in range(${epochs}):`,
    `    for inputs, groups in batches:  # ${batchesPerEpoch} batches of ${pointCounts.batch} points`,
    '        loss = loss_of(model(inputs), groups)',
    '        optimiser.zero_grad()',
    '        loss.backward()',
    '        # breakpoint() here halts with all gradients at hand',
    '        optimiser.step()',
    '        step += 1',
    "        writer.add_scalar('loss', loss.item(), step)",
    "    writer.add_histogram('hidden 1', model[0].weight, epoch)",
    'writer.close()',
  ]
}

/** Interfaces as the Keras documentation has them: Sequential, compile, fit and the TensorBoard callback. */
function keras({ layers, units, optimiser, learningRate, epochs, seed }: TrainingSettings): string[] {
  const hidden = Array.from({ length: layers }, () => `    tf.keras.layers.Dense(${units}, activation='relu'),`)
  return [
    'import tensorflow as tf',
    '',
    `tf.keras.utils.set_random_seed(${seed})`,
    'model = tf.keras.Sequential([',
    '    tf.keras.Input(shape=(2,)),',
    ...hidden,
    "    tf.keras.layers.Dense(1, activation='sigmoid'),",
    '])',
    'model.compile(',
    `    optimizer=tf.keras.optimizers.${optimiser === 'adam' ? 'Adam' : 'SGD'}(${learningRate}),`,
    "    loss='binary_crossentropy',",
    "    metrics=['accuracy'],",
    ')',
    `board = tf.keras.callbacks.TensorBoard('runs/seed-${seed}', histogram_freq=1)`,
    'model.fit(',
    `    points, groups, batch_size=${pointCounts.batch}, epochs=${epochs},`,
    '    validation_data=(held_out_points, held_out_groups),',
    '    callbacks=[board],',
    ')',
  ]
}
