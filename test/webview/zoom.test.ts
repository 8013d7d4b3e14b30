import { describe, expect, it } from 'vitest';
import { zoomStep } from '../../webview/zoom';

describe('zoomStep', () => {
  it('goes to the next step from anywhere', () => {
    expect(zoomStep('list', 100, 1)).toBe(125);
    expect(zoomStep('list', 100, -1)).toBe(75);
    expect(zoomStep('slide', 71, 1)).toBe(75);
    expect(zoomStep('slide', 71, -1)).toBe(67);
  });

  it('stays at the ends', () => {
    expect(zoomStep('list', 200, 1)).toBe(200);
    expect(zoomStep('list', 12, -1)).toBe(25);
  });

  it('has smaller steps for thumbnails', () => {
    expect(zoomStep('grid', 20, 1)).toBe(25);
    expect(zoomStep('grid', 50, 1)).toBe(50);
    expect(zoomStep('grid', 8, -1)).toBe(10);
  });
});
