import { useQuery } from '@tanstack/react-query';

const contactQuery = {
  queryKey: ['contact'],
  queryFn: async (): Promise<string | null> => {
    const answer = await fetch('/api/contact');
    if (!answer.ok) throw new Error('The contact address could not be fetched.');
    return ((await answer.json()) as { contact: string | null }).contact;
  },
  staleTime: Infinity,
  throwOnError: false,
};

/** The address people write to about this installation; null where none is given, and until it is known. */
export function useContact(): string | null {
  return useQuery(contactQuery).data ?? null;
}

export function ContactLink({ address }: { address: string }) {
  return (
    <a href={`mailto:${address}`} className="text-accent underline underline-offset-2">
      {address}
    </a>
  );
}
