export { minutesAndSeconds, parseDuration } from './duration';
export { type PageRange, pageRange } from './page-range';
export { type PartTime, type SlideTime, type TalkTimes, talkTimes } from './plan';
export { SPEAKING_KEYS, speakingRate } from './rate';
export { type SpeakingRate, sayingSeconds, slideSeconds, USUAL_RATE } from './speaking';
