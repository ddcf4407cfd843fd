import { layoutSuite } from './layout-suite.ts';

layoutSuite({ width: 1920, height: 1080 });
