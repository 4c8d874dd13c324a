import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Form } from './form.tsx';

afterEach(cleanup);

function Two({ errors, onSubmit = () => {} }: { errors: Record<string, string>; onSubmit?: () => void }) {
  return (
    <Form errors={errors} onSubmit={onSubmit}>
      <input aria-label="title" aria-invalid={errors['title'] ? true : undefined} />
      <fieldset aria-invalid={errors['who'] ? true : undefined}>
        <input aria-label="who" />
      </fieldset>
      <button type="submit">Send</button>
    </Form>
  );
}

describe('a form', () => {
  it('moves the focus to the first field that was not accepted, and not again while the errors stay', () => {
    const { rerender } = render(<Two errors={{}} />);
    rerender(<Two errors={{ title: 'Mangler', who: 'Mangler' }} />);
    expect(document.activeElement).toBe(screen.getByLabelText('title'));
    screen.getByLabelText('who').focus();
    rerender(<Two errors={{ title: 'Mangler', who: 'Mangler' }} />);
    expect(document.activeElement).toBe(screen.getByLabelText('who'));
  });

  it('leaves the focus where one types when one of several errors is put right', () => {
    const { rerender } = render(<Two errors={{}} />);
    rerender(<Two errors={{ title: 'Mangler', who: 'Mangler' }} />);
    rerender(<Two errors={{ who: 'Mangler' }} />);
    expect(document.activeElement).toBe(screen.getByLabelText('title'));
  });

  it('moves it into a group whose answer is missing', () => {
    const { rerender } = render(<Two errors={{}} />);
    rerender(<Two errors={{ who: 'Mangler' }} />);
    expect(document.activeElement).toBe(screen.getByLabelText('who'));
  });

  it('sends once and stays on the page', () => {
    const onSubmit = vi.fn<() => void>();
    render(<Two errors={{}} onSubmit={onSubmit} />);
    expect(fireEvent.submit(screen.getByText('Send').closest('form')!)).toBe(false);
    expect(onSubmit).toHaveBeenCalledOnce();
  });
});
