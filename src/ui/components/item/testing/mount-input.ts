import { mount } from '@vue/test-utils'
import { type Component, defineComponent, h, shallowRef } from 'vue'
import type { DraftResponse } from '#domain/grading/draft-response.ts'
import { grade } from '#domain/grading/grade.ts'
import type { Item } from '#domain/item/item.ts'
import { beginResponse } from '../begin-response.ts'

/** Inputs of types that are always shown in the order they were written in have no seed. */
const takesSeed = (input: Component): boolean => 'props' in input && Object.hasOwn(Object(input.props), 'seed')

/** Mounts a type's input with a model that works, as the card does it; `answered` shows it after its verdict. */
export function mountInput(
  input: Component,
  item: Item,
  given: { response?: DraftResponse; answered?: boolean; revealed?: boolean; seed?: string } = {},
) {
  const seed = given.seed ?? 'sample#1'
  const response = shallowRef<DraftResponse>(given.response ?? beginResponse(item, seed))
  const answered = given.answered ?? false
  const Host = defineComponent({
    render: () =>
      h('div', [
        h(input, {
          item,
          ...(takesSeed(input) ? { seed } : {}),
          locked: answered,
          ...(given.revealed === undefined ? {} : { revealed: given.revealed }),
          verdict: answered ? grade(item, response.value) : null,
          modelValue: response.value,
          'onUpdate:modelValue': (value: DraftResponse) => {
            response.value = value
          },
        }),
      ]),
  })
  return { wrapper: mount(Host, { attachTo: document.body }), response }
}
