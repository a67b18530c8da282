import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import type { Card } from '#contract/study.ts'
import { installShortcuts } from '#ui/app/shortcuts/registry.ts'
import ItemCard from '../ItemCard.vue'

/** Lets replies arrive and the page follow. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) {
    await Promise.resolve()
    await nextTick()
  }
}

/** Puts a card on the page with the app's keys at work. Undo what it does with `close`. */
export function showCard(card: Card, props: Partial<InstanceType<typeof ItemCard>['$props']> = {}) {
  const stop = installShortcuts(window)
  const wrapper = mount(ItemCard, {
    attachTo: document.body,
    props: { card, kind: 'review', sessionId: 's1', ...props },
  })

  /** Presses a key where focus is, as a keyboard does; returns whether nobody took it. */
  async function press(key: string, more: KeyboardEventInit = {}): Promise<boolean> {
    const target = document.activeElement ?? document.body
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
    const untouched = target.dispatchEvent(event)
    await settle()
    return untouched
  }
  return {
    wrapper,
    press,
    button: (name: string) => {
      const found = wrapper.findAll('button').find((button) => button.text().replace(/\s+/g, ' ').startsWith(name))
      if (found === undefined) throw new Error(`no button ${name}`)
      return found
    },
    has: (name: string) => wrapper.findAll('button').some((button) => button.text().startsWith(name)),
    status: () => wrapper.find('[role="status"]').text(),
    focused: () => document.activeElement,
    close() {
      wrapper.unmount()
      stop()
    },
  }
}
