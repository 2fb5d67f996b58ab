/** True while an input method is putting a word together: its Enter, arrows and function keys are not ours. */
export const isComposing = (event: { isComposing: boolean; keyCode: number }): boolean =>
  event.isComposing || event.keyCode === 229;
