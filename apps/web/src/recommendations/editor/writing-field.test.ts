import { Editor } from '@tiptap/core';
import { expect, it } from 'vitest';
import { editorExtensions } from './editor-extensions.ts';
import { writingField } from './writing-field.ts';

const cell = { type: 'tableCell', content: [{ type: 'paragraph' }] };

it('Tab goes from cell to cell in a table, and out of the text after Escape', () => {
  const element = document.createElement('div');
  document.body.append(element);
  const editor = new Editor({
    element,
    extensions: editorExtensions,
    content: { type: 'doc', content: [{ type: 'table', content: [{ type: 'tableRow', content: [cell, cell] }] }] },
    ...writingField({ label: 'Teksten', hint: '', className: '' }),
  });
  editor.commands.setTextSelection(4);
  /** Whether the press was left to the browser, which moves the focus on. */
  const isLeftToBrowser = (key: string, shiftKey = false) =>
    editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));

  expect(isLeftToBrowser('Tab')).toBe(false);
  isLeftToBrowser('Escape');
  expect(isLeftToBrowser('Tab')).toBe(true);
  expect(isLeftToBrowser('Tab')).toBe(false);
  isLeftToBrowser('Escape');
  isLeftToBrowser('Shift', true);
  expect(isLeftToBrowser('Tab', true)).toBe(true);

  const heard: string[] = [];
  const hear = ({ key }: KeyboardEvent) => void heard.push(key);
  document.body.addEventListener('keydown', hear);
  isLeftToBrowser('Escape');
  expect(heard).toEqual([]);
  // A dialog around it closes.
  isLeftToBrowser('Escape');
  expect(heard).toEqual(['Escape']);
  document.body.removeEventListener('keydown', hear);
  editor.destroy();
  element.remove();
});
