import './manager.ts';
