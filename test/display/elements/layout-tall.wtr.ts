import { layoutSuite } from './layout-suite.ts';

layoutSuite({ width: 1080, height: 1920 });
