import './ui/kit.ts';
import { speakAsBefore } from './locale.ts';
import './shell/manager.ts';

void speakAsBefore();
