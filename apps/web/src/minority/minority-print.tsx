import type { MinoritySigner } from '@tvaers/domain/minority/frozen-minority';
import { sayMinority } from '@tvaers/domain/minority/labels';
import { useSectorNames } from '../recommendations/use-naming.ts';
import { useLanguage } from '../words/language.ts';
import { written } from '../words/written.ts';

/** A minority statement as it is printed: who, and then their words. Words nobody stands under any more stand alone. */
export function MinorityPrint({ signers, text }: { signers: readonly MinoritySigner[]; text: string }) {
  const language = useLanguage();
  const names = useSectorNames();
  return (
    <blockquote className="document max-w-reading border-l-3 border-line-strong pl-4">
      {signers.length > 0 ? <p className="font-medium">{sayMinority(signers, names, language)}</p> : null}
      <p {...written} className="whitespace-pre-line">
        {text}
      </p>
    </blockquote>
  );
}
