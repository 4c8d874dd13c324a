import { notifyManager } from '@tanstack/react-query';

const longestHold = 2000;
/** A finger's click comes a moment after it is lifted, or not at all. */
const untilClick = 100;

/**
 * Holds back what comes from the server while a finger or a mouse button is down, for at most two seconds. Where others' changes moved the
 * page between press and release, the browser would give the release to what has come under the finger, and the press to nobody.
 */
export function holdStill(): void {
  const held: (() => void)[] = [];
  let isDown = false;
  let timer = 0;

  function release() {
    isDown = false;
    window.clearTimeout(timer);
    for (const callback of held.splice(0)) callback();
  }
  function releaseAfter(ms: number) {
    window.clearTimeout(timer);
    timer = window.setTimeout(release, ms);
  }

  const hold = () => {
    isDown = true;
    releaseAfter(longestHold);
  };
  window.addEventListener('pointerdown', hold, true);
  window.addEventListener('pointerup', () => releaseAfter(untilClick), true);
  window.addEventListener('click', () => releaseAfter(0), true);
  // A finger that scrolls, a thing that is dragged, a window that is left: no click will come.
  window.addEventListener('pointercancel', () => releaseAfter(0), true);
  window.addEventListener('blur', () => releaseAfter(0));

  notifyManager.setScheduler((callback) => {
    if (isDown) held.push(callback);
    else window.setTimeout(callback, 0);
  });
}
