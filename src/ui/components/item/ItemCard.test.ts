import { afterEach, describe, expect, it } from 'vitest'
import type { Answered } from '#contract/study.ts'
import { shortcutPreferences } from '#ui/app/shortcuts/preferences.ts'
import { announcement } from '#ui/composables/announcer.ts'
import { announceUndone } from '#ui/composables/undone.ts'
import { writeDraft } from './answer-draft.ts'
import { fakeCore } from './testing/fake-core.ts'
import { everySample, sampleItems } from './testing/sample-items.ts'
import { settle, showCard } from './testing/show-card.ts'

const diskFull = {
  kind: 'disk-full' as const,
  message:
    'This answer could not be saved: the disk is full. Your earlier answers are safe. Free some space, then choose Try again.',
  details: 'SQLITE_FULL',
}
let shown: ReturnType<typeof showCard> | null = null
function begin(
  type: keyof typeof sampleItems,
  props: Parameters<typeof showCard>[1] = {},
  draft: string | null = null,
) {
  const core = fakeCore(everySample)
  const card = core.cardOf(sampleItems[type].uid, { draft })
  shown = showCard(card, props)
  return { core, card, ...shown }
}
afterEach(() => {
  shown?.close()
  shown = null
  shortcutPreferences.value = { singleKeys: true, chosen: {} }
})

/** The number beside an option, which depends on the attempt's order. */
function digitOf(wrapper: ReturnType<typeof showCard>['wrapper'], optionId: string): string {
  return wrapper.find(`input[value="${optionId}"]`).attributes('data-digit') ?? ''
}

describe('asking', () => {
  it('is a fieldset whose legend is the question, as a heading that can take focus', () => {
    const { wrapper, focused } = begin('single-choice', { headingLevel: 2 })
    const heading = wrapper.find('fieldset legend h2')
    expect(heading.text()).toBe(sampleItems['single-choice'].stem)
    expect(heading.attributes('tabindex')).toBe('-1')
    wrapper.vm.focusStem()
    expect(focused()).toBe(heading.element)
  })

  it('is answered by two keys: the option, then how sure', async () => {
    const { core, wrapper, press, status } = begin('single-choice')
    wrapper.vm.focusStem()
    await press(digitOf(wrapper, 'a'))
    await press('l')
    expect(core.inputsOf('study.answer')).toEqual([
      {
        itemUid: 'sample/Q-single',
        attempt: 1,
        kind: 'review',
        sessionId: 's1',
        response: { type: 'single-choice', option: 'a' },
        confidence: 'sure',
        tookMs: expect.any(Number),
      },
    ])
    expect(status()).toBe('Correct.')
  })

  it.each([
    ['j', 'guess'],
    ['k', 'think-so'],
    ['l', 'sure'],
    ['Enter', null],
  ] as const)('hands in with %s as %s', async (key, confidence) => {
    const { core, wrapper, press } = begin('single-choice')
    wrapper.vm.focusStem()
    await press('2')
    await press(key)
    expect(core.inputsOf('study.answer').map((input) => input.confidence)).toEqual([confidence])
  })

  it('says what is missing and goes there, instead of storing half an answer', async () => {
    const { core, wrapper, press, focused } = begin('true-false')
    wrapper.vm.focusStem()
    await press('1')
    await press('Enter')
    expect(core.inputsOf('study.answer')).toEqual([])
    expect(wrapper.text()).toContain('Choose true or false, and a reason.')
    expect(announcement.value.text).toBe('Choose true or false, and a reason.')
    expect((focused() as HTMLInputElement).dataset.digit).toBe('3')
  })

  it('takes letters in a field as text and never as a command', async () => {
    const { core, wrapper, press, focused } = begin('short-answer')
    const field = wrapper.find('textarea')
    field.element.focus()
    for (const key of ['1', 'j', 'k', 'l', '?', ' ']) expect(await press(key)).toBe(true)
    expect(core.inputsOf('study.answer')).toEqual([])
    expect(focused()).toBe(field.element)
  })

  it('leaves Enter to an input method that is composing', async () => {
    const { core, wrapper, press } = begin('numeric')
    await wrapper.find('input').setValue('17')
    wrapper.find('input').element.focus()
    expect(await press('Enter', { isComposing: true })).toBe(true)
    expect(await press('Enter', { keyCode: 229 } as KeyboardEventInit)).toBe(true)
    expect(core.inputsOf('study.answer')).toEqual([])
    await press('Enter')
    expect(core.inputsOf('study.answer')).toHaveLength(1)
  })

  it.each([
    [{ altKey: true }, 'guess'],
    [{ altKey: true, shiftKey: true }, 'think-so'],
    [{ ctrlKey: true }, 'sure'],
    [{}, null],
  ] as const)('hands in a typed answer with Enter and %o as %s', async (keys, confidence) => {
    const { core, wrapper, press } = begin('numeric')
    await wrapper.find('input').setValue('17')
    wrapper.find('input').element.focus()
    await press('Enter', keys)
    expect(core.inputsOf('study.answer').map((input) => input.confidence)).toEqual([confidence])
  })

  it('keeps Shift+Enter for a new line', async () => {
    const { wrapper, press } = begin('short-answer')
    await wrapper.find('textarea').setValue('line')
    wrapper.find('textarea').element.focus()
    expect(await press('Enter', { shiftKey: true })).toBe(true)
    expect(wrapper.attributes('data-phase')).toBe('asking')
  })

  it('has no single keys where they are switched off', async () => {
    shortcutPreferences.value = { singleKeys: false, chosen: {} }
    const { core, wrapper, press } = begin('single-choice')
    wrapper.vm.focusStem()
    await press('1')
    await press('j')
    expect(core.sent.filter(({ name }) => name === 'study.answer')).toEqual([])
  })

  it('only listens to its own keys where several cards share a page', async () => {
    const { core, wrapper, press } = begin('single-choice')
    const elsewhere = document.createElement('button')
    document.body.append(elsewhere)
    await wrapper.find('input').setValue()
    elsewhere.focus()
    await press('j')
    expect(core.inputsOf('study.answer')).toEqual([])
    elsewhere.remove()
  })
})

describe('storing', () => {
  it('says nothing about right or wrong before the answer is stored', async () => {
    const { core, wrapper, press, status } = begin('single-choice')
    const release = core.hold()
    wrapper.vm.focusStem()
    await press(digitOf(wrapper, 'b'))
    await press('l')
    expect(core.inputsOf('study.answer')).toHaveLength(1)
    expect(status()).toBe('')
    expect(wrapper.find('[data-mark]').exists()).toBe(false)
    expect(wrapper.text()).not.toContain(sampleItems['single-choice'].explanation)
    release()
    await settle()
    expect(status()).toMatch(/^Wrong/)
    expect(wrapper.text()).toContain(sampleItems['single-choice'].explanation)
  })

  it('sends one answer, however often the key is pressed', async () => {
    const { core, wrapper, press } = begin('single-choice')
    const release = core.hold()
    wrapper.vm.focusStem()
    await press('1')
    await press('l')
    await press('l')
    await press('Enter')
    release()
    await settle()
    expect(core.inputsOf('study.answer')).toHaveLength(1)
  })

  it('stays locked on a full disk and sends the very same attempt again', async () => {
    const { core, wrapper, press, button, status } = begin('multiple-choice')
    core.failNext('study.answer', diskFull)
    wrapper.vm.focusStem()
    await press(digitOf(wrapper, 'a'))
    await press('k')
    expect(wrapper.find('[role="alert"]').text()).toContain('the disk is full')
    expect(status()).toBe('')
    expect(wrapper.findAll('input').every((input) => input.element.disabled)).toBe(true)
    expect(document.activeElement).toBe(button('Try again').element)
    await press('j')
    await button('Try again').trigger('click')
    await settle()
    const [first, second, ...more] = core.inputsOf('study.answer')
    expect(more).toEqual([])
    expect(second).toEqual(first)
    expect(wrapper.find('[role="alert"]').exists()).toBe(false)
    expect(status()).toMatch(/^Partly right/)
  })

  it('takes over from another window and then stores the answer', async () => {
    const { core, wrapper, press, button, status } = begin('single-choice')
    core.failNext('study.answer', {
      kind: 'studying-elsewhere',
      message: 'This library is open in another window.',
      details: null,
    })
    wrapper.vm.focusStem()
    await press(digitOf(wrapper, 'a'))
    await press('Enter')
    expect(wrapper.text()).toContain('This library is open in another window.')
    await button('Use it here').trigger('click')
    await settle()
    expect(core.sent.map(({ name }) => name).filter((name) => name !== 'library.citations')).toEqual([
      'study.answer',
      'app.takeOver',
      'study.answer',
    ])
    expect(status()).toBe('Correct.')
  })

  it('measures only what the learner did', async () => {
    const { core, wrapper, press } = begin('single-choice')
    wrapper.vm.focusStem()
    await press('1')
    await press('Enter')
    const tookMs = core.inputsOf('study.answer')[0]?.tookMs
    expect(tookMs).toBeGreaterThanOrEqual(0)
    expect(Number.isInteger(tookMs)).toBe(true)
  })
})

describe('answered', () => {
  it('announces the verdict in one polite region that was there before, once', async () => {
    const { wrapper, press } = begin('single-choice')
    const regions = wrapper.findAll('[role="status"], [aria-live]')
    expect(regions).toHaveLength(1)
    const region = regions[0]?.element
    const heard: string[] = []
    const observer = new MutationObserver(() => heard.push(region?.textContent ?? ''))
    if (region) observer.observe(region, { childList: true, subtree: true, characterData: true })
    wrapper.vm.focusStem()
    await press(digitOf(wrapper, 'b'))
    await press('l')
    await press('3')
    await press('f')
    await new Promise((resolve) => setTimeout(resolve, 5))
    observer.disconnect()
    expect(wrapper.find('[role="status"]').element).toBe(region)
    expect(heard).toEqual(['Wrong. Correct answer: While the forward pass runs.'])
  })

  it('puts focus on Continue, and Enter goes on', async () => {
    const { wrapper, press, focused, button } = begin('single-choice')
    wrapper.vm.focusStem()
    await press('1')
    await press('Enter')
    expect(focused()).toBe(button('Continue').element)
    await button('Continue').trigger('click')
    expect(wrapper.emitted('continue')).toHaveLength(1)
  })

  it('explains the wrong option, then the key, then shows the exact passage', async () => {
    const { wrapper, press } = begin('single-choice')
    wrapper.vm.focusStem()
    await press(digitOf(wrapper, 'b'))
    await press('l')
    const words = wrapper.text()
    const places = [
      'That describes the planned graphs',
      'A planned graph is drawn up first',
      'PyTorch writes the graph down',
    ].map((part) => words.indexOf(part))
    expect(places.every((place) => place > 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    expect(wrapper.find('mark').text()).toBe(sampleItems['single-choice'].passage.quote)
    expect(words).toContain('You were sure')
    expect(words).toContain('Sources disagree')
  })

  it('folds the explanation away only after a right and sure answer', async () => {
    const { wrapper, press } = begin('single-choice')
    wrapper.vm.focusStem()
    await press(digitOf(wrapper, 'a'))
    await press('l')
    expect(wrapper.find('mark').exists()).toBe(false)
    await press('e')
    expect(wrapper.find('mark').exists()).toBe(true)
    shown?.close()

    const guessed = begin('single-choice')
    guessed.wrapper.vm.focusStem()
    await guessed.press(digitOf(guessed.wrapper, 'a'))
    await guessed.press('j')
    expect(guessed.wrapper.find('mark').exists()).toBe(true)
  })

  it('tells when it comes back and lets the rating be changed by key', async () => {
    const { core, wrapper, press, button } = begin('single-choice')
    wrapper.vm.focusStem()
    await press(digitOf(wrapper, 'a'))
    await press('k')
    expect(wrapper.text()).toContain('Comes back in 3 days · Rated Good')
    await press('4')
    expect(core.inputsOf('study.rate')).toEqual([{ answerId: '1:1', rating: 4, accept: false }])
    expect(button('Easy').attributes('aria-pressed')).toBe('true')
    expect(wrapper.text()).toContain('You rated Easy')
    expect((wrapper.emitted('answered') as [Answered][]).map(([answered]) => answered.rating)).toEqual([3, 4])
  })

  it('asks whether a near miss was meant, and takes Y for yes', async () => {
    const { core, wrapper, press, status } = begin('cloze')
    const fields = wrapper.findAll('input')
    await fields[0]?.setValue('Torchh')
    await fields[1]?.setValue('Lua')
    await fields[2]?.setValue('2016')
    fields[2]?.element.focus()
    await press('Enter', { altKey: true })
    expect(status()).toMatch(/^Wrong, but close/)
    expect(wrapper.text()).toContain('Close — accept?')
    await press('y')
    expect(core.inputsOf('study.rate')).toEqual([{ answerId: '1:1', rating: 2, accept: true }])
    expect(status()).toBe('Correct.')
    expect(wrapper.text()).not.toContain('Close — accept?')
  })

  it('takes N for no at a near miss, and for a note afterwards', async () => {
    const { core, wrapper, press } = begin('cloze')
    const values = ['Torchh', 'Lua', '2016']
    for (const [index, field] of wrapper.findAll('input').entries()) await field.setValue(values[index])
    wrapper.find('input').element.focus()
    await press('Enter')
    await press('n')
    expect(wrapper.text()).not.toContain('Close — accept?')
    expect(wrapper.find('textarea').exists()).toBe(false)
    await press('n')
    expect(wrapper.find('textarea').exists()).toBe(true)
    expect(core.inputsOf('study.rate')).toEqual([])
  })

  it('flags, buries and suspends by key', async () => {
    const { core, wrapper, press } = begin('single-choice')
    wrapper.vm.focusStem()
    await press('1')
    await press('Enter')
    await press('f')
    await press('b')
    await press('S', { shiftKey: true })
    const calls = core.sent.filter(({ name }) => name.startsWith('items.')).map(({ name }) => name)
    expect(calls).toEqual(['items.flag', 'items.bury', 'items.suspend'])
    expect(wrapper.emitted('changed')).toHaveLength(3)
  })

  it('opens the source at the passage', async () => {
    const { card, wrapper, press } = begin('single-choice')
    wrapper.vm.focusStem()
    await press('1')
    await press('Enter')
    await press('o')
    expect(wrapper.emitted('openSource')).toEqual([[{ codes: card.item.cites, passage: card.item.passage }]])
  })

  it('disputes with a reason and the answer it is about', async () => {
    const { core, wrapper, press } = begin('single-choice')
    wrapper.vm.focusStem()
    await press('1')
    await press('Enter')
    await press('d')
    const dialog = wrapper.find('dialog')
    expect(dialog.findAll('input[type="radio"]')).toHaveLength(4)
    await dialog.find('input[value="outdated"]').setValue()
    await dialog.find('textarea').setValue(' changed in 2.0 ')
    await dialog.find('form').trigger('submit')
    await settle()
    expect(core.inputsOf('items.dispute')).toEqual([
      { itemUid: 'sample/Q-single', reason: 'outdated', note: 'changed in 2.0', answerId: '1:1' },
    ])
  })

  it('keeps a note and gives focus back to Continue', async () => {
    const { core, wrapper, press, focused, button } = begin('single-choice')
    wrapper.vm.focusStem()
    await press('1')
    await press('Enter')
    await press('n')
    expect(focused()).toBe(wrapper.find('textarea').element)
    await wrapper.find('textarea').setValue('mind the version')
    await press('Enter', { ctrlKey: true })
    expect(core.inputsOf('items.note')).toEqual([{ itemUid: 'sample/Q-single', text: 'mind the version' }])
    expect(focused()).toBe(button('Continue').element)
  })

  it('is asked again when its answer is undone, and left alone when something else is', async () => {
    const { wrapper, press, status, focused } = begin('single-choice')
    wrapper.vm.focusStem()
    await press('1')
    await press('Enter')
    announceUndone({ itemUid: 'sample/Q-other', entry: 'answer' })
    announceUndone({ itemUid: 'sample/Q-single', entry: 'change' })
    await settle()
    expect(wrapper.attributes('data-phase')).toBe('answered')
    announceUndone({ itemUid: 'sample/Q-single', entry: 'answer' })
    await settle()
    expect(wrapper.attributes('data-phase')).toBe('asking')
    expect(status()).toBe('')
    expect(wrapper.find('input:checked').exists()).toBe(false)
    expect(focused()).toBe(wrapper.find('h3').element)
  })
})

describe('recall in own words', () => {
  it('shows the model answer first and stores only when it is rated', async () => {
    const { core, wrapper, press, button, focused } = begin('free-recall')
    await wrapper.find('textarea').setValue('it can be optimised')
    wrapper.find('textarea').element.focus()
    await press('Enter')
    expect(core.inputsOf('study.answer')).toEqual([])
    expect(wrapper.text()).toContain(sampleItems['free-recall'].modelAnswer)
    expect((focused() as HTMLInputElement).type).toBe('checkbox')
    expect(wrapper.text()).toContain('Suggested from your ticks: Again')
    for (const box of wrapper.findAll('input[type="checkbox"]').slice(0, 2)) await box.setValue(true)
    expect(wrapper.text()).toContain('Suggested from your ticks: Hard')
    expect(button('Hard').classes()).toContain('primary')
    await press('2')
    expect(core.inputsOf('study.answer').map((input) => input.response)).toEqual([
      { type: 'free-recall', text: 'it can be optimised', ticked: ['a', 'b'] },
    ])
    expect(core.inputsOf('study.rate')).toEqual([])
  })

  it('lets the learner overrule the suggestion', async () => {
    const { core, wrapper, press } = begin('short-answer')
    wrapper.vm.focusStem()
    await press(' ')
    await press('3')
    expect(core.inputsOf('study.answer')).toMatchObject([{ rating: 3 }])
    expect(core.inputsOf('study.rate')).toEqual([])
    expect(wrapper.emitted('answered')).toHaveLength(1)
    expect(wrapper.text()).toContain('You rated Good')
  })

  it('comes back as it was left: text, ticks, and that the answer had been seen', () => {
    const response = { type: 'free-recall' as const, text: 'half a thought', ticked: ['b'] }
    const { wrapper } = begin('free-recall', {}, writeDraft({ response, revealed: true, confidence: 'sure' }))
    expect(wrapper.find('textarea').element.value).toBe('half a thought')
    expect(wrapper.findAll('input[type="checkbox"]').map((box) => (box.element as HTMLInputElement).checked)).toEqual([
      false,
      true,
      false,
    ])
    expect(wrapper.attributes('data-phase')).toBe('revealed')
  })

  it('saves the draft when it is left and forgets it when it is stored', async () => {
    const left = begin('short-answer')
    await left.wrapper.find('textarea').setValue('half a th')
    left.close()
    shown = null
    await settle()
    const [draft] = left.core.inputsOf('study.saveDraft')
    expect(draft).toMatchObject({ itemUid: 'sample/Q-short' })
    expect(String(draft?.draft)).toContain('half a th')

    const again = begin('short-answer', {}, String(draft?.draft))
    again.wrapper.vm.focusStem()
    await again.press('Enter')
    await again.press('1')
    expect(again.core.inputsOf('study.answer')).toHaveLength(1)
    expect(again.core.inputsOf('study.saveDraft').at(-1)?.draft).toBeNull()
  })
})

describe('a guess before reading', () => {
  it('shows verdict and key in one line and nothing of ratings', async () => {
    const { core, wrapper, press, status } = begin('single-choice', { kind: 'pretest', sessionId: null })
    expect(wrapper.text()).toContain('Guess first, not scored')
    wrapper.vm.focusStem()
    await press(digitOf(wrapper, 'b'))
    await press('Enter')
    expect(core.inputsOf('study.answer')[0]).toMatchObject({ kind: 'pretest', sessionId: null })
    expect(status()).toBe('Wrong. Correct answer: While the forward pass runs.')
    expect(wrapper.text()).not.toContain('Good')
    expect(wrapper.text()).not.toContain(sampleItems['single-choice'].explanation)
  })

  it('is skipped with one key and leaves no answer', async () => {
    const { core, wrapper, press } = begin('single-choice', { kind: 'pretest', sessionId: null })
    wrapper.vm.focusStem()
    await press('x')
    expect(wrapper.emitted('continue')).toHaveLength(1)
    expect(core.inputsOf('study.answer')).toEqual([])
  })
})

describe.each(everySample.map((item) => [item.type] as const))('%s', (type) => {
  it('asks, can be handed in empty-handed or says what is missing, and never both', async () => {
    const { core, wrapper, button, has } = begin(type)
    await button(has('Show answer') ? 'Show answer' : 'Check answer').trigger('click')
    await settle()
    const stored = core.inputsOf('study.answer').length
    const isNudged = wrapper.find('.nudge').exists()
    // An order is always whole, whatever it is; everything else has something to be filled first.
    expect({ stored, isNudged }).toEqual(
      type === 'ordering' ? { stored: 1, isNudged: false } : { stored: 0, isNudged: true },
    )
  })
})
