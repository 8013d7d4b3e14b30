import { describe, expect, it } from 'vitest';
import { zoomStep } from '../../webview/zoom';

describe('zoomStep', () => {
  it('goes to the next step from anywhere', () => {
    expect(zoomStep(100, 1)).toBe(125);
    expect(zoomStep(100, -1)).toBe(75);
    expect(zoomStep(58, 1)).toBe(67);
    expect(zoomStep(58, -1)).toBe(50);
  });

  it('ends at the ends', () => {
    expect(zoomStep(200, 1)).toBe(200);
    expect(zoomStep(240, 1)).toBe(200);
    expect(zoomStep(25, -1)).toBe(25);
  });
});
