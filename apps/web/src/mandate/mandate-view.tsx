export function MandateView() {
  return null;
}
