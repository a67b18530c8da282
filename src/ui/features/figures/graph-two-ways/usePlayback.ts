import { computed, onScopeDispose, ref } from 'vue'

const PACE_MS = 1_600

/** Steps through a figure by hand or at a reading pace. It never starts by itself and never begins again by itself. */
export function usePlayback(steps: number) {
  const step = ref(1)
  const playing = ref(false)
  let timer: ReturnType<typeof setInterval> | undefined

  const atEnd = computed(() => step.value >= steps)
  function pause() {
    clearInterval(timer)
    playing.value = false
  }
  function forward() {
    if (!atEnd.value) step.value += 1
    if (atEnd.value) pause()
  }
  function reset() {
    pause()
    step.value = 1
  }
  function play() {
    if (atEnd.value) step.value = 1
    playing.value = true
    timer = setInterval(forward, PACE_MS)
  }
  onScopeDispose(pause)
  return { step, playing, atEnd, play, pause, forward, reset }
}
